import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { CustomerContactRow } from './customer-contact.entity.js';
import { CustomerPlanChangeRow } from './customer-plan-change.entity.js';
import { CustomerPlanImportsController } from './customer-plan-imports.controller.js';
import { CustomerPlanImportsService } from './customer-plan-imports.service.js';
import { CustomerPlanPersonRow } from './customer-plan-person.entity.js';
import { CustomerPlanSettingRow } from './customer-plan-setting.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';
import { CustomerPlansController } from './customer-plans.controller.js';
import { CustomerPlansService } from './customer-plans.service.js';
import { CustomerWantRow } from './customer-want.entity.js';
import { PlanAbsencesService } from './plan-absences.service.js';
import { PlanBook } from './plan-book.js';
import { PlanFile } from './plan-file.js';
import { PlanFinder } from './plan-finder.js';
import { PlanHandoversService } from './plan-handovers.service.js';
import { PlanImportWriter } from './plan-import-writer.js';
import { PlanSettingsService } from './plan-settings.service.js';
import { PlanStaffingController } from './plan-staffing.controller.js';
import { PlanWordsService } from './plan-words.service.js';
import { PlanWriter } from './plan-writer.js';
import { ReminderSender } from './reminder-sender.js';
import { SendPlanRemindersJob } from './send-plan-reminders.job.js';

/** Who looks after which customer, what the customer wants, and when they speak next. */
@Module({
  imports: [
    ComplaintModule,
    RowsModule.for(CustomerPlanRow, CustomerPlanPersonRow, CustomerPlanChangeRow, CustomerPlanSettingRow, CustomerWantRow, CustomerContactRow),
  ],
  controllers: [CustomerPlansController, PlanStaffingController, CustomerPlanImportsController],
  providers: [
    CustomerPlansService,
    CustomerPlanImportsService,
    PlanAbsencesService,
    PlanBook,
    PlanFile,
    PlanFinder,
    PlanHandoversService,
    PlanImportWriter,
    PlanSettingsService,
    PlanWordsService,
    PlanWriter,
    ReminderSender,
    SendPlanRemindersJob,
  ],
})
export class CustomerPlanModule {}
