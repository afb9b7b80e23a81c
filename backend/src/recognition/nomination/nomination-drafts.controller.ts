import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { AttachmentUpload, DraftContent, type NominationAttachment, type NominationDraft, type NominationDraftList } from '@throughline/contract';
import type { FastifyReply } from 'fastify';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AttachmentsService } from './attachment/attachments.service.js';
import { sentAttachment } from '../../platform/files/attachment/sent-attachment.js';
import { NominationDrafts } from './nomination-drafts.js';

@Controller()
@Audience('employee')
export class NominationDraftsController {
  constructor(
    private readonly drafts: NominationDrafts,
    private readonly attachments: AttachmentsService,
  ) {}

  @Get('nomination-drafts')
  list(@By() caller: Caller): Promise<NominationDraftList> {
    return this.drafts.list(caller);
  }

  @Post('award-programmes/:id/nomination-drafts')
  start(@By() caller: Caller, @Id() programmeId: string, @Body() body: DraftContent): Promise<NominationDraft> {
    return this.drafts.start(caller, programmeId, body);
  }

  @Get('nomination-drafts/:id')
  get(@By() caller: Caller, @Id() id: string): Promise<NominationDraft> {
    return this.drafts.get(caller, id);
  }

  @Put('nomination-drafts/:id')
  save(@By() caller: Caller, @Id() id: string, @Body() body: DraftContent): Promise<NominationDraft> {
    return this.drafts.save(caller, id, body);
  }

  @Delete('nomination-drafts/:id')
  @HttpCode(204)
  remove(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.drafts.remove(caller, id);
  }

  @Post('nomination-drafts/:id/attachments')
  async attach(@By() caller: Caller, @Id() id: string, @Body() file: unknown, @Query() { fileName }: AttachmentUpload): Promise<NominationAttachment> {
    await this.drafts.own(caller, id);
    return this.attachments.add(id, file, fileName);
  }

  @Delete('nomination-drafts/:id/attachments/:attachmentId')
  @HttpCode(204)
  async detach(@By() caller: Caller, @Id() id: string, @Id('attachmentId') attachmentId: string): Promise<void> {
    await this.drafts.own(caller, id);
    await this.attachments.remove(id, attachmentId);
  }

  @Get('nomination-attachments/:id')
  async file(@By() caller: Caller, @Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const attachment = await this.attachments.requireFor(caller, id);
    return sentAttachment(attachment, this.attachments.content(attachment), reply);
  }
}
