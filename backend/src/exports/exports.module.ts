import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { RowsModule } from '../platform/database/database.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
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

/** Everything out as files, exactly as it is disclosed. */
@Module({
  imports: [RowsModule.for(ExportFileRow), DirectoryModule, SurveysModule],
  controllers: [ExportFilesController],
  providers: [ExportBytes, ExportFilesService, ExportMaking, ForgetExportJob, MakeExportJob, Readers, Reports, WaitingExportsService],
})
export class ExportsModule {}
