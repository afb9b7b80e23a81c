import { Injectable } from '@nestjs/common';
import type { Endorsement, Evidence, NominationAttachment } from '@throughline/contract';
import type { EndorsementState } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What belongs to a nomination beside its reasons and answers. */
export interface NominationPart {
  evidence: Evidence[];
  attachments: NominationAttachment[];
  endorsements: Endorsement[];
}

/** Evidence, files and endorsements of nominations. */
@Injectable()
export class NominationParts {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  /** By id of the nomination; each that was asked for is there. */
  async of(nominationIds: readonly string[]): Promise<Map<string, NominationPart>> {
    const parts = new Map<string, NominationPart>(nominationIds.map((id) => [id, { evidence: [], attachments: [], endorsements: [] }]));
    const evidence = await this.work.query<{ nominationId: string; snapshot: Evidence }>(
      `SELECT e.nomination_id AS "nominationId", e.snapshot FROM org.nomination_evidence e
       WHERE e.organisation_id = $1 AND e.nomination_id = ANY($2::uuid[]) ORDER BY e.nomination_id, e.position`,
      [nominationIds],
    );
    for (const { nominationId, snapshot } of evidence) parts.get(nominationId)!.evidence.push(snapshot);
    const attachments = await this.work.query<NominationAttachment & { nominationId: string }>(
      `SELECT nomination_id AS "nominationId", id, file_name AS "fileName", type, bytes FROM org.nomination_attachment
       WHERE organisation_id = $1 AND nomination_id = ANY($2::uuid[]) ORDER BY id`,
      [nominationIds],
    );
    for (const { nominationId, ...attachment } of attachments) parts.get(nominationId)!.attachments.push(attachment);
    const endorsements = await this.work.query<{ nominationId: string; employeeId: string; state: EndorsementState; sentence: string }>(
      `SELECT nomination_id AS "nominationId", endorser_id AS "employeeId", state, sentence FROM org.nomination_endorsement
       WHERE organisation_id = $1 AND nomination_id = ANY($2::uuid[]) ORDER BY nomination_id, endorser_id`,
      [nominationIds],
    );
    const names = await this.employees.named(endorsements.map(({ employeeId }) => employeeId));
    for (const { nominationId, ...endorsement } of endorsements)
      parts.get(nominationId)!.endorsements.push({ ...endorsement, name: names.get(endorsement.employeeId)?.name ?? '—' });
    return parts;
  }
}

/** Answers with the questions of the form, in its order; answers to questions that are not in it any more are left out. */
export function labelled(
  form: readonly { readonly id: string; readonly label: string }[],
  answers: Readonly<Record<string, string>>,
): { id: string; label: string; text: string }[] {
  return form.flatMap(({ id, label }) => (answers[id] === undefined ? [] : [{ id, label, text: answers[id] }]));
}
