import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { CustomerPlanSettings, PlanAbsenceDays, type PlanAbsenceList, PlanHandover, type PlanHandoverResult } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { PlanAbsencesService } from './plan-absences.service.js';
import { PlanHandoversService } from './plan-handovers.service.js';
import { PlanSettingsService } from './plan-settings.service.js';

@Controller()
@Audience('employee')
export class PlanStaffingController {
  constructor(
    private readonly settings: PlanSettingsService,
    private readonly handovers: PlanHandoversService,
    private readonly absences: PlanAbsencesService,
  ) {}

  @Get('customer-plan-settings')
  get(): Promise<CustomerPlanSettings> {
    return this.settings.get();
  }

  @Put('customer-plan-settings')
  @Audience('service-manager')
  set(@By() caller: Caller, @Body() body: CustomerPlanSettings): Promise<CustomerPlanSettings> {
    return this.settings.set(caller, body);
  }

  @Post('customer-plan-handovers')
  handOver(@By() caller: Caller, @Body() body: PlanHandover): Promise<PlanHandoverResult> {
    return this.handovers.handOver(caller, body);
  }

  @Get('customer-plan-absences')
  list(@By() caller: Caller): Promise<PlanAbsenceList> {
    return this.absences.list(caller);
  }

  @Put('customer-plan-absences/:id')
  tell(@By() caller: Caller, @Id() id: string, @Body() body: PlanAbsenceDays): Promise<PlanAbsenceList> {
    return this.absences.set(caller, id, body);
  }

  @Delete('customer-plan-absences/:id')
  @HttpCode(204)
  remove(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.absences.remove(caller, id);
  }
}
