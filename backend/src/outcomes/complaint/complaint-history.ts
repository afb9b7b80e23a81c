import { Injectable } from '@nestjs/common';
import type { ComplaintStepDetail } from '@throughline/contract';
import type { ComplaintStepKind, PlainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';

/** What is written of a complaint in words, and where. */
export type WordsKind = 'happened' | 'wanted' | 'customer-name' | 'customer-contact' | 'note';

/** A line of a history before it is written. */
export interface NewStep {
  readonly complaintId: string;
  /** Its place: how many lines there were before. */
  readonly position: number;
  readonly kind: ComplaintStepKind;
  readonly on: PlainDate;
  readonly detail?: ComplaintStepDetail;
  readonly note?: string;
}

/** Writes histories. What is done is never changed; what was said about it in words stands apart and can be erased. */
@Injectable()
export class ComplaintHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(caller: Caller, { complaintId, position, kind, on, detail = {}, note = '' }: NewStep): Promise<void> {
    await this.work.query(
      `INSERT INTO org.complaint_step (organisation_id, complaint_id, position, kind, on_day, noted_at, by_employee, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [complaintId, position, kind, on, this.clock.now(), caller.employeeId, JSON.stringify(detail)],
    );
    await this.write(complaintId, position, { note });
  }

  async write(complaintId: string, position: number, words: Readonly<Partial<Record<WordsKind, string>>>): Promise<void> {
    for (const [kind, content] of Object.entries(words))
      if (content.trim())
        await this.work.query(`INSERT INTO org.complaint_words (organisation_id, complaint_id, position, kind, content) VALUES ($1, $2, $3, $4, $5)`, [
          complaintId,
          position,
          kind,
          content.trim(),
        ]);
  }

  /** Deletes all that was written of it in words, and the files beside it. */
  async erase(complaintId: string): Promise<void> {
    await this.work.query(`DELETE FROM org.complaint_words WHERE organisation_id = $1 AND complaint_id = $2`, [complaintId]);
    await this.work.query(`DELETE FROM org.complaint_attachment WHERE organisation_id = $1 AND complaint_id = $2`, [complaintId]);
  }
}
