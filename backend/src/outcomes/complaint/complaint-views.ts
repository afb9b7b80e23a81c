import { Injectable } from '@nestjs/common';
import type { ComplaintNamed, ComplaintStep, ComplaintStepDetail, ComplaintView, ComplaintWords } from '@throughline/contract';
import type { ComplaintStepKind } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ComplaintAttachmentRow } from './complaint-attachment.entity.js';
import { ComplaintCategoryRow } from './complaint-category.entity.js';
import { ComplaintCauseRow } from './complaint-cause.entity.js';
import type { WordsKind } from './complaint-history.js';
import { dueAt } from './complaint-mark.rules.js';
import { ComplaintRow } from './complaint.entity.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { actsOf, nextDue } from './complaint.rules.js';
import { workingDaysLeft } from './working-days.rules.js';

interface StepRow {
  position: number;
  kind: ComplaintStepKind;
  on: string;
  notedAt: Date;
  by: string;
  detail: ComplaintStepDetail;
}

interface WordsRow {
  position: number;
  kind: WordsKind;
  content: string;
}

/** One complaint with all that is known of it. */
@Injectable()
export class ComplaintViews {
  constructor(
    @InjectRows(ComplaintRow) private readonly complaints: Rows<ComplaintRow>,
    @InjectRows(ComplaintCategoryRow) private readonly categories: Rows<ComplaintCategoryRow>,
    @InjectRows(ComplaintCauseRow) private readonly causes: Rows<ComplaintCauseRow>,
    @InjectRows(ComplaintAttachmentRow) private readonly attachments: Rows<ComplaintAttachmentRow>,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: ComplaintSettingsService,
    private readonly work: UnitOfWork,
  ) {}

  async get(id: string): Promise<ComplaintView> {
    const row = await this.complaints.require({ id }, 'this complaint');
    const category = await this.categories.require({ id: row.categoryId }, 'the category of this complaint');
    const cause = row.causeId === null ? undefined : await this.causes.findOne({ id: row.causeId });
    const [team] =
      row.teamId === null ? [] : await this.work.query<ComplaintNamed>(`SELECT id, name FROM org.team WHERE organisation_id = $1 AND id = $2`, [row.teamId]);
    const joined = row.joinedTo === null ? undefined : await this.complaints.findOne({ id: row.joinedTo });
    const words = await this.work.query<WordsRow>(`SELECT position, kind, content FROM org.complaint_words WHERE organisation_id = $1 AND complaint_id = $2`, [
      id,
    ]);
    const steps = await this.work.query<StepRow>(
      `SELECT position, kind, on_day::text AS "on", noted_at AS "notedAt", by_employee AS by, detail FROM org.complaint_step WHERE organisation_id = $1 AND complaint_id = $2 ORDER BY position`,
      [id],
    );
    const files = await this.attachments.find({ complaintId: id }, { order: { addedAt: 'ASC', id: 'ASC' } });
    const names = await this.employees.named([...steps.map(({ by }) => by), ...[row.ownerId, row.deputyId].filter((one) => one !== null)]);
    const named = (employeeId: string | null): ComplaintNamed | null => {
      const one = employeeId === null ? undefined : names.get(employeeId);
      return one ? { id: one.id, name: one.name } : null;
    };
    const dueOn = nextDue(row);
    const today = await this.organisations.today();
    return {
      id,
      number: row.number,
      state: row.state,
      channel: row.channel,
      category: { id: category.id, name: category.name },
      team: team ?? null,
      receivedOn: row.receivedOn,
      reference: row.reference,
      dueOn,
      due: dueAt(dueOn, today),
      workingDaysLeft: dueOn === null ? null : workingDaysLeft(today, dueOn, await this.settings.calendar()),
      owner: named(row.ownerId),
      decision: row.decision,
      deputy: named(row.deputyId),
      deadlines: {
        from: row.deadlines.from,
        acknowledgeWithin: { ...row.deadlines.acknowledge },
        respondWithin: { ...row.deadlines.respond },
        acknowledgeBy: row.acknowledgeDue,
        respondBy: row.respondDue,
      },
      acknowledgedOn: row.acknowledgedOn,
      respondedOn: row.respondedOn,
      closedOn: row.closedOn,
      reopenings: row.reopenings,
      escalatedTo: row.escalatedTo,
      cause: cause ? { id: cause.id, name: cause.name } : null,
      redress: row.redressKind === null ? null : { kind: row.redressKind, amount: row.amount, currency: row.currency },
      joinedTo: joined ? { id: joined.id, name: String(joined.number) } : null,
      toTell: category.toTell,
      words: wordsOf(words),
      steps: steps.map(({ by, notedAt, ...step }): ComplaintStep => {
        const note = words.find(({ kind, position }) => kind === 'note' && position === step.position)?.content ?? '';
        return { ...step, notedAt: notedAt.toISOString(), by: named(by), note };
      }),
      attachments: files.map(({ id: fileId, fileName, type, bytes, addedAt }) => ({ id: fileId, fileName, type, bytes, addedAt: addedAt.toISOString() })),
      acts: actsOf(row),
    };
  }
}

/** What was written at the receipt; null once it was erased: something always was. */
function wordsOf(words: readonly WordsRow[]): ComplaintWords | null {
  const of = (wanted: WordsKind): string => words.find(({ kind, position }) => kind === wanted && position === 0)?.content ?? '';
  const happened = of('happened');
  return happened ? { happened, wanted: of('wanted'), customerName: of('customer-name'), customerContact: of('customer-contact') } : null;
}
