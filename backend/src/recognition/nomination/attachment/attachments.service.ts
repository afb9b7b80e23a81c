import { Injectable } from '@nestjs/common';
import type { NominationAttachment } from '@throughline/contract';
import { NOMINATION, opens, Refusal } from '@throughline/domain';
import { newId } from '../../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkedBody, keepParts, keptParts } from '../../../platform/files/attachment/attachment-parts.js';
import { attachmentName } from '../../../platform/files/attachment/checked-attachment.js';
import { judgesBlind } from '../../blindness/blind-judges.js';
import type { Caller } from '../../../platform/http/caller.js';
import { AttachmentRow } from './attachment.entity.js';

const PARTS = 'org.nomination_attachment_part';

/** Whether `$3` judges the candidate of nomination `n` of programme `p`, is free to, and may have file `a`. */
const JUDGED = `EXISTS (
  SELECT 1 FROM org.award_assignment s
  JOIN org.award_candidate c ON c.organisation_id = s.organisation_id AND c.id = s.candidate_id AND c.state = 'standing'
  JOIN org.award_judge j ON j.organisation_id = s.organisation_id AND j.programme_id = n.programme_id AND j.employee_id = s.judge_id
  LEFT JOIN org.award_pack k ON k.organisation_id = s.organisation_id AND k.candidate_id = s.candidate_id AND k.state = 'approved'
  WHERE s.organisation_id = $1 AND s.candidate_id = n.candidate_id AND s.judge_id = $3 AND n.state = 'submitted' AND (NOT p.blind OR k.content->'files' ? a.id::text)
    AND NOT EXISTS (SELECT 1 FROM org.award_conflict x WHERE x.organisation_id = $1 AND x.candidate_id = s.candidate_id AND x.judge_id = $3))`;

/** Files beside nominations: checked when they come, kept in the database in parts, read by those who may read the nomination. */
@Injectable()
export class AttachmentsService {
  constructor(
    @InjectRows(AttachmentRow) private readonly attachments: Rows<AttachmentRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** Keeps a file beside a draft that the caller holds. Throws Refusal `no-file`, `too-many-attachments`, and what `checkedAttachment` throws. */
  async add(draftId: string, body: unknown, givenName: string): Promise<NominationAttachment> {
    if ((await this.attachments.count({ draftId })) >= NOMINATION.attachmentsMax)
      throw new Refusal('conflict', 'too-many-attachments', `A nomination can have ${NOMINATION.attachmentsMax} files. Take one off before you add another.`);
    const { type, content, sha256 } = checkedBody(body);
    const row = { id: newId(), fileName: attachmentName(givenName, type), type, bytes: content.length };
    await this.attachments.insert({ ...row, draftId, nominationId: null, sha256 });
    await keepParts(this.work, PARTS, row.id, content);
    return row;
  }

  async remove(draftId: string, id: string): Promise<void> {
    if ((await this.attachments.remove({ id, draftId })) === 0)
      throw new Refusal('not-found', 'not-found', 'There is no such file beside this draft of yours; it may be taken off already.');
  }

  async moveToNomination(draftId: string, nominationId: string): Promise<void> {
    await this.attachments.update({ draftId }, { draftId: null, nominationId });
  }

  async forgetOf(nominationId: string): Promise<void> {
    await this.attachments.remove({ nominationId });
  }

  /**
   * The file, for its author, for HR unless she judges there without names, and for a judge as long as she judges its candidate: where names are hidden only one that a person took into the approved pack, and without the name that its author gave it. For anybody else it is
   * not there. Throws Refusal `not-found`.
   */
  async requireFor(caller: Caller, id: string): Promise<AttachmentRow> {
    const [allowed] = await this.work.query<{ named: boolean }>(
      `SELECT (d.author_id = $3 OR n.nominator_id = $3 OR ($4 AND NOT ${judgesBlind('$3')}) OR NOT coalesce(p.blind, false)) IS TRUE AS named FROM org.nomination_attachment a
         LEFT JOIN org.nomination_draft d ON d.organisation_id = a.organisation_id AND d.id = a.draft_id
         LEFT JOIN org.nomination n ON n.organisation_id = a.organisation_id AND n.id = a.nomination_id
         LEFT JOIN org.award_programme p ON p.organisation_id = n.organisation_id AND p.id = n.programme_id
       WHERE a.organisation_id = $1 AND a.id = $2 AND (d.author_id = $3 OR n.nominator_id = $3 OR ($4 AND n.id IS NOT NULL AND NOT ${judgesBlind('$3')}) OR ($5 AND ${JUDGED}))`,
      [id, caller.employeeId, opens(['hr'], caller.roles), opens(['judge'], caller.roles)],
    );
    if (!allowed) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this file was not found in your organisation.');
    const file = await this.require(id);
    return allowed.named ? file : { ...file, fileName: attachmentName('file', file.type) };
  }

  /** The file, whoever asks: whoever calls this has made sure that she may. Throws Refusal `not-found`. */
  require(id: string): Promise<AttachmentRow> {
    return this.attachments.require({ id }, 'this file');
  }

  /** Its bytes, part by part, each read when it is sent; also after the unit of work of the request is over. */
  content(attachment: Pick<AttachmentRow, 'id' | 'bytes'>): AsyncIterable<Buffer> {
    return keptParts(this.work, PARTS, attachment);
  }
}
