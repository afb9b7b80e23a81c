import { Global, Module } from '@nestjs/common';
import { RowsModule } from '../database/database.module.js';
import { ImportFile } from './import-file.entity.js';
import { ImportFiles } from './import-files.js';

/** Files that people send: reading them, and importing them after a look. */
@Global()
@Module({ imports: [RowsModule.for(ImportFile)], providers: [ImportFiles], exports: [ImportFiles] })
export class FilesModule {}
