import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { IdempotencyKeys } from '../../platform/http/idempotency-keys.js';
import { CustomerContactRow } from './customer-contact.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';
import { PlanWriter } from './plan-writer.js';

/** Somebody at a customer's asks to be forgotten: what was written about her goes for good. Days, channels and what came of contacts stay, so that no figure changes. */
@Injectable()
export class PlanWordsService {
  constructor(
    @InjectRows(CustomerPlanRow) private readonly plans: Rows<CustomerPlanRow>,
    @InjectRows(CustomerContactRow) private readonly contacts: Rows<CustomerContactRow>,
    private readonly writer: PlanWriter,
    private readonly audit: AuditLog,
    private readonly keys: IdempotencyKeys,
    private readonly work: UnitOfWork,
  ) {}

  /** The note of one contact. Doing it again changes nothing. */
  async eraseContact(caller: Caller, planId: string, contactId: string): Promise<void> {
    await this.writer.held(caller, planId);
    const { erased } = await this.contacts.require({ id: contactId, planId }, 'this contact');
    if (erased) return;
    await this.contacts.update({ id: contactId, planId }, { note: '', erased: true });
    await this.tell(caller, planId);
  }

  /**
   * The name of the person, the notes of all contacts, what the next one is about, and every line of the history that holds words. Wants stay: they are the customer's. What imports kept of the plan, so
   * that they can be taken back, goes too: they leave it as it is from now on.
   */
  async erase(caller: Caller, planId: string): Promise<void> {
    await this.writer.held(caller, planId);
    await this.plans.update({ id: planId }, { person: null, nextAbout: '' });
    await this.contacts.update({ planId }, { note: '', erased: true });
    await this.work.query(
      `UPDATE org.customer_plan_change SET fields = '[]' WHERE organisation_id = $1 AND plan_id = $2
         AND fields @? '$[*] ? (@.field == "name" || @.field == "nextAbout" || @.field == "want")'`,
      [planId],
    );
    // rows of a file that its import shows, of whichever plan
    await this.work.query(
      `UPDATE org.import_file SET preview = jsonb_set(preview, '{sample}', '[]') WHERE organisation_id = $1
         AND id IN (SELECT import_id FROM org.customer_plan_import WHERE organisation_id = $1 AND plan_id = $2)`,
      [planId],
    );
    await this.work.query(`DELETE FROM org.customer_plan_import WHERE organisation_id = $1 AND plan_id = $2`, [planId]);
    await this.tell(caller, planId);
  }

  /** The history and the log of audits say that it was done, by whom and when, and nothing of what. */
  private async tell(caller: Caller, planId: string): Promise<void> {
    await this.keys.emptyAnswersAbout([planId]);
    await this.writer.note(planId, 'erased', caller.employeeId, []);
    await this.audit.note({ kind: 'customer-plan-words-erased', by: caller.employeeId, subject: planId });
  }
}
