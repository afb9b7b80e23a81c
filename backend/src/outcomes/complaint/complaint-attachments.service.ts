import { Injectable } from '@nestjs/common';
import type { ComplaintView } from '@throughline/contract';
import { COMPLAINT, type ComplaintStepKind, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { checkedBody, keepParts, keptParts } from '../../platform/files/attachment/attachment-parts.js';
import { attachmentName } from '../../platform/files/attachment/checked-attachment.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComplaintAttachmentRow } from './complaint-attachment.entity.js';
import { ComplaintHistory } from './complaint-history.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintRow } from './complaint.entity.js';
import { actsOf } from './complaint.rules.js';

const PARTS = 'org.complaint_attachment_part';

/** Files beside complaints: checked when they come, read by whoever may open the complaint, gone with its words. That one was added or taken off stays in the history; its name does not. */
@Injectable()
export class ComplaintAttachments {
  constructor(
    @InjectRows(ComplaintRow) private readonly complaints: Rows<ComplaintRow>,
    @InjectRows(ComplaintAttachmentRow) private readonly attachments: Rows<ComplaintAttachmentRow>,
    private readonly history: ComplaintHistory,
    private readonly views: ComplaintViews,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Throws Refusal `complaint-joined`, `too-many-attachments`, and what `checkedBody` throws. */
  async add(caller: Caller, complaintId: string, body: unknown, givenName: string): Promise<ComplaintView> {
    await this.complaints.require({ id: complaintId }, 'this complaint');
    // looked through before it is locked, so that nobody else waits for the complaint meanwhile
    const { type, content, sha256 } = checkedBody(body);
    const complaint = await this.held(complaintId);
    if ((await this.attachments.count({ complaintId })) >= COMPLAINT.attachmentsMost)
      throw new Refusal('conflict', 'too-many-attachments', `A complaint can have ${COMPLAINT.attachmentsMost} files. Take one off before you add another.`);
    const id = newId();
    const fileName = attachmentName(givenName, type);
    await this.attachments.insert({ id, complaintId, fileName, type, bytes: content.length, sha256, addedAt: this.clock.now() });
    await keepParts(this.work, PARTS, id, content);
    return this.noted(caller, complaint, 'attachment');
  }

  async remove(caller: Caller, complaintId: string, id: string): Promise<ComplaintView> {
    const complaint = await this.held(complaintId);
    if ((await this.attachments.remove({ id, complaintId })) === 0)
      throw new Refusal('not-found', 'not-found', 'There is no such file beside this complaint; it may be taken off already.');
    return this.noted(caller, complaint, 'attachment-removal');
  }

  /** The file: whoever may open complaints may open all of them. Throws Refusal `not-found`. */
  require(id: string): Promise<ComplaintAttachmentRow> {
    return this.attachments.require({ id }, 'this file');
  }

  content(attachment: Pick<ComplaintAttachmentRow, 'id' | 'bytes'>): AsyncIterable<Buffer> {
    return keptParts(this.work, PARTS, attachment);
  }

  private async held(complaintId: string): Promise<ComplaintRow> {
    const complaint = await this.complaints.require({ id: complaintId }, 'this complaint', { lock: { mode: 'pessimistic_write' } });
    if (actsOf(complaint).length > 0) return complaint;
    throw new Refusal('conflict', 'complaint-joined', 'This complaint is handled with another one. Change that one.');
  }

  private async noted(caller: Caller, { id, steps }: ComplaintRow, kind: ComplaintStepKind): Promise<ComplaintView> {
    await this.complaints.update({ id }, { steps: steps + 1 });
    await this.history.add(caller, { complaintId: id, position: steps, kind, on: await this.organisations.today() });
    return this.views.get(id);
  }
}
