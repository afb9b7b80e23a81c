import { Controller, Get, Query } from '@nestjs/common';
import { AuditQuery, type AuditLines } from '@throughline/contract';
import { Audience } from '../http/audience.js';
import { AuditLog } from './audit-log.js';

/** The audit log of the organisation, newest first. */
@Controller('audit-lines')
@Audience('administrator')
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  list(@Query() query: AuditQuery): Promise<AuditLines> {
    return this.log.page(query.before);
  }
}
