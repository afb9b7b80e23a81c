import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  CustomerCommentQuery,
  type CustomerCommentList,
  type CustomerInvitations,
  type CustomerSurvey,
  CustomerSurveyChange,
  type CustomerSurveyList,
  CustomerSurveyPlace,
  type CustomerSurveyResults,
  type CustomerSurveyShare,
  type CustomerSurveySigning,
  NewCustomerInvitations,
  NewCustomerSurvey,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ShownOnce } from '../../platform/http/shown-once.js';
import { CustomerComments } from './customer-comments.service.js';
import { CustomerSurveysService } from './customer-surveys.service.js';
import { SurveyResults } from './survey-results.service.js';
import { SurveySharing } from './survey-sharing.service.js';

@Controller('customer-surveys')
@Audience('service-manager')
export class CustomerSurveysController {
  constructor(
    private readonly surveys: CustomerSurveysService,
    private readonly sharing: SurveySharing,
    private readonly results: SurveyResults,
    private readonly written: CustomerComments,
  ) {}

  @Get()
  list(): Promise<CustomerSurveyList> {
    return this.surveys.list();
  }

  @Post()
  make(@By() caller: Caller, @Body() body: NewCustomerSurvey): Promise<CustomerSurvey> {
    return this.surveys.make(caller, body);
  }

  @Get(':id')
  get(@Id() id: string): Promise<CustomerSurvey> {
    return this.surveys.get(id);
  }

  @Patch(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: CustomerSurveyChange): Promise<CustomerSurvey> {
    return this.surveys.change(caller, id, body);
  }

  @Get(':id/share')
  share(@Id() id: string, @Query() place: CustomerSurveyPlace): Promise<CustomerSurveyShare> {
    return this.sharing.share(id, place);
  }

  /** Safe to send again, since a request has one invitation; no idempotency key keeps the numbers of requests. */
  @Post(':id/invitations')
  @ShownOnce()
  invite(@By() caller: Caller, @Id() id: string, @Body() body: NewCustomerInvitations): Promise<CustomerInvitations> {
    return this.sharing.invite(caller, id, body);
  }

  @Get(':id/signing-key')
  @Header('cache-control', 'no-store')
  signing(@Id() id: string): Promise<CustomerSurveySigning> {
    return this.sharing.signing(id);
  }

  @Post(':id/signing-key')
  @ShownOnce()
  @Header('cache-control', 'no-store')
  renew(@By() caller: Caller, @Id() id: string): Promise<CustomerSurveySigning> {
    return this.sharing.renew(caller, id);
  }

  @Get(':id/results')
  of(@Id() id: string): Promise<CustomerSurveyResults> {
    return this.results.of(id);
  }

  @Get(':id/comments')
  comments(@Id() id: string, @Query() { cursor }: CustomerCommentQuery): Promise<CustomerCommentList> {
    return this.results.comments(id, cursor);
  }

  @Delete(':id/comments/:commentId')
  @HttpCode(204)
  eraseComment(@By() caller: Caller, @Id() id: string, @Id('commentId') commentId: string): Promise<void> {
    return this.written.erase(caller, id, commentId);
  }
}
