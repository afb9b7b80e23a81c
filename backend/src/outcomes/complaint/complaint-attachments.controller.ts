import { Body, Controller, Delete, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { AttachmentUpload, type ComplaintView } from '@throughline/contract';
import type { FastifyReply } from 'fastify';
import { sentAttachment } from '../../platform/files/attachment/sent-attachment.js';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ComplaintAttachments } from './complaint-attachments.service.js';

@Controller()
@Audience('service-manager')
export class ComplaintAttachmentsController {
  constructor(private readonly attachments: ComplaintAttachments) {}

  @Post('complaints/:id/attachments')
  add(@By() caller: Caller, @Id() id: string, @Body() file: unknown, @Query() { fileName }: AttachmentUpload): Promise<ComplaintView> {
    return this.attachments.add(caller, id, file, fileName);
  }

  @Get('complaint-attachments/:id')
  async file(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const attachment = await this.attachments.require(id);
    return sentAttachment(attachment, this.attachments.content(attachment), reply);
  }

  @Delete('complaints/:id/attachments/:attachmentId')
  remove(@By() caller: Caller, @Id() id: string, @Id('attachmentId') attachmentId: string): Promise<ComplaintView> {
    return this.attachments.remove(caller, id, attachmentId);
  }
}
