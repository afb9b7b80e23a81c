import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { RowsModule } from '../platform/database/database.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { AnnounceExportJob } from './file/announce-export.job.js';
import { ExportBytes } from './file/export-bytes.js';
import { ExportFileRow } from './file/export-file.entity.js';
import { ExportFilesController } from './file/export-files.controller.js';
import { ExportFilesService } from './file/export-files.service.js';
import { ExportMaking } from './file/export-making.js';
import { ForgetExportJob } from './file/forget-export.job.js';
import { MakeExportJob } from './file/make-export.job.js';
import { WaitingExportsService } from './file/waiting-exports.service.js';
import { Readers } from './report/readers.js';
import { Reports } from './report/reports.js';
import { DueReportsService } from './schedule/due-reports.service.js';
import { ExportReceiverRow } from './schedule/export-receiver.entity.js';
import { ExportScheduleRow } from './schedule/export-schedule.entity.js';
import { ExportSchedulesController } from './schedule/export-schedules.controller.js';
import { ExportSchedulesService } from './schedule/export-schedules.service.js';
import { OrderDueReportsJob } from './schedule/order-due-reports.job.js';
import { ReceivedReportsController } from './schedule/received-reports.controller.js';

/** Everything out as files, exactly as it is disclosed, when asked for and as reports by mail. */
@Module({
  imports: [RowsModule.for(ExportFileRow, ExportScheduleRow, ExportReceiverRow), DirectoryModule, SurveysModule],
  controllers: [ExportFilesController, ExportSchedulesController, ReceivedReportsController],
  providers: [
    AnnounceExportJob,
    ExportBytes,
    ExportFilesService,
    ExportMaking,
    ForgetExportJob,
    MakeExportJob,
    WaitingExportsService,
    Readers,
    Reports,
    DueReportsService,
    ExportSchedulesService,
    OrderDueReportsJob,
  ],
})
export class ExportsModule {}
