import { Body, Controller, Delete, Get, Header, Patch, Post, Query } from '@nestjs/common';
import {
  ComplaintChange,
  ComplaintClosureBody,
  type ComplaintCounts,
  ComplaintEscalationBody,
  type ComplaintHandlerList,
  ComplaintJoiningBody,
  type ComplaintList,
  ComplaintQuery,
  ComplaintStepBody,
  type ComplaintView,
  NewComplaint,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ComplaintActs } from './complaint-acts.service.js';
import { ComplaintHandlers } from './complaint-handlers.js';
import { ComplaintLines } from './complaint-lines.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintsService } from './complaints.service.js';

@Controller()
@Audience('service-manager')
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly acts: ComplaintActs,
    private readonly views: ComplaintViews,
    private readonly lines: ComplaintLines,
    private readonly handlers: ComplaintHandlers,
  ) {}

  @Get('complaints')
  list(@By() caller: Caller, @Query() query: ComplaintQuery): Promise<ComplaintList> {
    return this.lines.list(caller, query);
  }

  @Get('complaints.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="complaints.csv"')
  file(@By() caller: Caller, @Query() query: ComplaintQuery): Promise<string> {
    return this.lines.file(caller, query);
  }

  @Get('complaint-counts')
  counts(@By() caller: Caller): Promise<ComplaintCounts> {
    return this.lines.counts(caller);
  }

  @Get('complaint-handlers')
  whoHandles(): Promise<ComplaintHandlerList> {
    return this.handlers.list();
  }

  @Post('complaints')
  register(@By() caller: Caller, @Body() body: NewComplaint): Promise<ComplaintView> {
    return this.complaints.register(caller, body);
  }

  @Get('complaints/:id')
  get(@Id() id: string): Promise<ComplaintView> {
    return this.views.get(id);
  }

  @Patch('complaints/:id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintChange): Promise<ComplaintView> {
    return this.complaints.change(caller, id, body);
  }

  @Post('complaints/:id/acknowledgement')
  acknowledge(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintStepBody): Promise<ComplaintView> {
    return this.acts.acknowledge(caller, id, body);
  }

  @Post('complaints/:id/investigation')
  investigate(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintStepBody): Promise<ComplaintView> {
    return this.acts.investigate(caller, id, body);
  }

  @Post('complaints/:id/response')
  respond(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintStepBody): Promise<ComplaintView> {
    return this.acts.respond(caller, id, body);
  }

  @Post('complaints/:id/escalation')
  escalate(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintEscalationBody): Promise<ComplaintView> {
    return this.acts.escalate(caller, id, body);
  }

  @Post('complaints/:id/closure')
  close(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintClosureBody): Promise<ComplaintView> {
    return this.acts.close(caller, id, body);
  }

  @Post('complaints/:id/reopening')
  reopen(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintStepBody): Promise<ComplaintView> {
    return this.acts.reopen(caller, id, body);
  }

  @Post('complaints/:id/joining')
  join(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintJoiningBody): Promise<ComplaintView> {
    return this.acts.join(caller, id, body);
  }

  @Post('complaints/:id/note')
  note(@By() caller: Caller, @Id() id: string, @Body() body: ComplaintStepBody): Promise<ComplaintView> {
    return this.acts.note(caller, id, body);
  }

  @Delete('complaints/:id/words')
  erase(@By() caller: Caller, @Id() id: string): Promise<ComplaintView> {
    return this.complaints.erase(caller, id);
  }
}
