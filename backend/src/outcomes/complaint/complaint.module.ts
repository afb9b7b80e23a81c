import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { ComplaintActs } from './complaint-acts.service.js';
import { ComplaintAttachmentRow } from './complaint-attachment.entity.js';
import { ComplaintAttachmentsController } from './complaint-attachments.controller.js';
import { ComplaintAttachments } from './complaint-attachments.service.js';
import { ComplaintCategoryRow } from './complaint-category.entity.js';
import { ComplaintCauseRow } from './complaint-cause.entity.js';
import { ComplaintDefaultsService } from './complaint-defaults.service.js';
import { ComplaintFile } from './complaint-file.js';
import { ComplaintHandlers } from './complaint-handlers.js';
import { ComplaintHistory } from './complaint-history.js';
import { ComplaintImportWriter } from './complaint-import-writer.js';
import { ComplaintImportsController } from './complaint-imports.controller.js';
import { ComplaintImportsService } from './complaint-imports.service.js';
import { ComplaintLines } from './complaint-lines.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintNumbers } from './complaint-numbers.js';
import { ComplaintReader } from './complaint.reader.js';
import { ComplaintReminders } from './complaint-reminders.js';
import { ComplaintSettingRow } from './complaint-setting.entity.js';
import { ComplaintSettingsController } from './complaint-settings.controller.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { ComplaintTemplateRow } from './complaint-template.entity.js';
import { ComplaintTemplatesService } from './complaint-templates.service.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintRow } from './complaint.entity.js';
import { ComplaintsController } from './complaints.controller.js';
import { ComplaintsService } from './complaints.service.js';
import { RemindComplaintsJob } from './remind-complaints.job.js';

/** The register of complaints, by the life cycle of ISO 10002. */
@Module({
  imports: [RowsModule.for(ComplaintRow, ComplaintAttachmentRow, ComplaintSettingRow, ComplaintCategoryRow, ComplaintCauseRow, ComplaintTemplateRow)],
  controllers: [ComplaintsController, ComplaintAttachmentsController, ComplaintImportsController, ComplaintSettingsController],
  providers: [
    ComplaintActs,
    ComplaintAttachments,
    ComplaintDefaultsService,
    ComplaintFile,
    ComplaintHandlers,
    ComplaintHistory,
    ComplaintImportWriter,
    ComplaintImportsService,
    ComplaintLines,
    ComplaintListsService,
    ComplaintNumbers,
    ComplaintReader,
    ComplaintReminders,
    ComplaintSettingsService,
    ComplaintTemplatesService,
    ComplaintViews,
    ComplaintsService,
    RemindComplaintsJob,
  ],
  exports: [ComplaintReader],
})
export class ComplaintModule {}
