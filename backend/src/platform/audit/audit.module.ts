import { Global, Module } from '@nestjs/common';
import { RowsModule } from '../database/database.module.js';
import { AuditLineRow } from './audit-line.entity.js';
import { AuditLog } from './audit-log.js';
import { AuditController } from './audit.controller.js';

/** Who did what to which thing. */
@Global()
@Module({ imports: [RowsModule.for(AuditLineRow)], controllers: [AuditController], providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
