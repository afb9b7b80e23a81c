import { Body, Controller, Delete, Get, Header, Patch, Post, Put, Query } from '@nestjs/common';
import {
  type CustomerPlan,
  CustomerPlanChange,
  type CustomerPlanCoverage,
  type CustomerPlanHistory,
  type CustomerPlanList,
  CustomerPlanQuery,
  NewCustomerContact,
  NewCustomerPlan,
  WantDrafts,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CustomerPlansService } from './customer-plans.service.js';
import { PlanFile } from './plan-file.js';

@Controller()
@Audience('employee')
export class CustomerPlansController {
  constructor(
    private readonly plans: CustomerPlansService,
    private readonly file: PlanFile,
  ) {}

  @Get('customer-plans')
  list(@By() caller: Caller, @Query() query: CustomerPlanQuery): Promise<CustomerPlanList> {
    return this.plans.list(caller, query);
  }

  @Get('customer-plans.csv')
  @Audience('service-manager')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="customer-plans.csv"')
  table(): Promise<string> {
    return this.file.write();
  }

  @Post('customer-plans')
  @Audience('service-manager')
  make(@By() caller: Caller, @Body() body: NewCustomerPlan): Promise<CustomerPlan> {
    return this.plans.make(caller, body);
  }

  @Get('customer-plans/:id')
  get(@By() caller: Caller, @Id() id: string): Promise<CustomerPlan> {
    return this.plans.get(caller, id);
  }

  @Patch('customer-plans/:id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: CustomerPlanChange): Promise<CustomerPlan> {
    return this.plans.change(caller, id, body);
  }

  @Put('customer-plans/:id/wants')
  setWants(@By() caller: Caller, @Id() id: string, @Body() body: WantDrafts): Promise<CustomerPlan> {
    return this.plans.setWants(caller, id, body);
  }

  @Post('customer-plans/:id/contacts')
  addContact(@By() caller: Caller, @Id() id: string, @Body() body: NewCustomerContact): Promise<CustomerPlan> {
    return this.plans.addContact(caller, id, body);
  }

  @Delete('customer-plans/:id/contacts/:contactId/words')
  eraseContact(@By() caller: Caller, @Id() id: string, @Id('contactId') contactId: string): Promise<CustomerPlan> {
    return this.plans.eraseContact(caller, id, contactId);
  }

  @Delete('customer-plans/:id/words')
  @Audience('service-manager')
  erase(@By() caller: Caller, @Id() id: string): Promise<CustomerPlan> {
    return this.plans.erase(caller, id);
  }

  @Get('customer-plans/:id/history')
  history(@Id() id: string): Promise<CustomerPlanHistory> {
    return this.plans.history(id);
  }

  @Get('customer-plan-coverage')
  coverage(): Promise<CustomerPlanCoverage> {
    return this.plans.coverage();
  }
}
