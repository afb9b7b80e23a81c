import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CustomerSurveysService } from './customer-surveys.service.js';

/** Single comments of customers, which go where somebody asks for it. */
@Injectable()
export class CustomerComments {
  constructor(
    private readonly surveys: CustomerSurveysService,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  /** Deletes a comment, also from the nominations that it speaks for; the answer beside it stays counted. One that is gone already stays gone, and nothing more is noted. */
  async erase(caller: Caller, surveyId: string, commentId: string): Promise<void> {
    const { id } = await this.surveys.require(surveyId);
    const statement = `DELETE FROM org.customer_comment WHERE organisation_id = $1 AND survey_id = $2 AND id = $3`;
    if ((await this.work.execute(statement, [id, commentId])) === 0) return;
    await this.audit.note({ kind: 'customer-comment-erased', by: caller.employeeId, subject: id, detail: { comment: commentId } });
  }
}
