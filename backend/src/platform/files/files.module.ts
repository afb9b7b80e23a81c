import { Global, Module } from '@nestjs/common';
import { RowsModule } from '../database/database.module.js';
import { FileThreads } from './beside.js';
import { ImportFile } from './import-file.entity.js';
import { ImportFiles } from './import-files.js';

/** Files that people send: reading them, and importing them after a look; and the threads that make files. */
@Global()
@Module({ imports: [RowsModule.for(ImportFile)], providers: [FileThreads, ImportFiles], exports: [ImportFiles] })
export class FilesModule {}
