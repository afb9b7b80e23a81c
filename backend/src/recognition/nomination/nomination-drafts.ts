import { Injectable } from '@nestjs/common';
import type { DraftContent, NominationAttachment, NominationDraft, NominationDraftList } from '@throughline/contract';
import { addDays, NOMINATION, plainDate, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { accepts, stateAt } from '../programme/programme.rules.js';
import { AwardYears } from './award-years.reader.js';
import { NominationDraftRow } from './nomination-draft.entity.js';

const WHAT = 'this draft of yours';
/** A form has at most so many questions and answers; more than that was not written in it. */
const MOST_ANSWERS = 40;

/** Nominations that are being written: saved as often as the page likes, seen by their author alone, kept when nominations close before they are handed in. */
@Injectable()
export class NominationDrafts {
  constructor(
    @InjectRows(NominationDraftRow) private readonly drafts: Rows<NominationDraftRow>,
    private readonly years: AwardYears,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async list({ employeeId }: Caller): Promise<NominationDraftList> {
    return { items: await this.shown(await this.drafts.find({ authorId: employeeId }, { order: { savedAt: 'DESC', id: 'DESC' } })) };
  }

  async get(caller: Caller, id: string): Promise<NominationDraft> {
    return (await this.shown([await this.drafts.require({ id, authorId: caller.employeeId }, WHAT)]))[0]!;
  }

  /** Also after the close: a form may have been open. Throws Refusal `too-many-drafts`, and `nominations-not-open` while HR still writes the programme. */
  async start({ employeeId }: Caller, programmeId: string, content: DraftContent): Promise<NominationDraft> {
    const programme = await this.years.require(programmeId);
    if (programme.state === 'draft') throw new Refusal('conflict', 'nominations-not-open', `"${programme.name}" is not open for nominations yet.`);
    if ((await this.drafts.count({ authorId: employeeId, programmeId })) >= NOMINATION.draftsMax)
      throw new Refusal(
        'conflict',
        'too-many-drafts',
        `You have ${NOMINATION.draftsMax} drafts for "${programme.name}" already. Delete one that you do not need any more.`,
      );
    const draft = { id: newId(), programmeId, authorId: employeeId, content: checked(content), savedAt: this.clock.now(), remindedOn: null };
    await this.drafts.insert(draft);
    return (await this.shown([{ ...draft, organisationId: '' }]))[0]!;
  }

  /** Also after the close, and then it stays a draft. */
  async save(caller: Caller, id: string, content: DraftContent): Promise<NominationDraft> {
    const draft = await this.own(caller, id);
    const saved = { content: checked(content), savedAt: this.clock.now() };
    await this.drafts.update({ id }, saved);
    return (await this.shown([{ ...draft, ...saved }]))[0]!;
  }

  async remove(caller: Caller, id: string): Promise<void> {
    await this.own(caller, id);
    await this.forget(id);
  }

  /** The draft, held until the unit of work ends, when it is hers. Throws Refusal `not-found`. */
  own({ employeeId }: Caller, id: string): Promise<NominationDraftRow> {
    return this.drafts.require({ id, authorId: employeeId }, WHAT, { lock: { mode: 'pessimistic_write' } });
  }

  async forget(id: string): Promise<void> {
    await this.drafts.remove({ id });
  }

  /** Deletes every draft, with its files, of programmes whose nominations closed so long ago. */
  async forgetOld(): Promise<void> {
    const last = addDays(this.clock.today(), -NOMINATION.draftDays);
    await this.work.query(
      `DELETE FROM org.nomination_draft d USING org.award_programme p
       WHERE d.organisation_id = $1 AND p.organisation_id = d.organisation_id AND p.id = d.programme_id AND p.nominations_until < $2::date`,
      [last],
    );
  }

  private async shown(drafts: readonly NominationDraftRow[]): Promise<NominationDraft[]> {
    const ids = drafts.map(({ id }) => id);
    const programmes = await this.years.of(drafts.map(({ programmeId }) => programmeId));
    const people = await this.employees.named(
      (await this.employees.activeAmong([...new Set(drafts.flatMap(({ content }) => content.nomineeIds))])).map(({ employeeId }) => employeeId),
    );
    const teams = new Map(drafts.some(({ content }) => content.teamId) ? (await this.teams.tree()).map(({ id, name }) => [id, { id, name }]) : []);
    const attachments = await this.work.query<NominationAttachment & { draftId: string }>(
      `SELECT draft_id AS "draftId", id, file_name AS "fileName", type, bytes FROM org.nomination_attachment WHERE organisation_id = $1 AND draft_id = ANY($2::uuid[]) ORDER BY id`,
      [ids],
    );
    const now = this.clock.now();
    return drafts.map(({ id, programmeId, content, savedAt }) => {
      const programme = programmes.get(programmeId)!;
      const over = stateAt(programme, now) === 'closed';
      return {
        id,
        programme: { id: programmeId, name: programme.name },
        accepting: accepts(programme, now),
        ...(over ? { deletedOn: addDays(plainDate(programme.nominationsUntil), NOMINATION.draftDays + 1) } : {}),
        content,
        nominees: content.nomineeIds.flatMap((one) => people.get(one) ?? []),
        team: (content.teamId && teams.get(content.teamId)) || null,
        attachments: attachments
          .filter(({ draftId }) => draftId === id)
          .map(({ id: attachment, fileName, type, bytes }) => ({ id: attachment, fileName, type, bytes })),
        savedAt: savedAt.toISOString(),
      };
    });
  }
}

/** Throws Refusal `invalid-answers` when answers are no texts of a length that a form could ask for. */
function checked(content: DraftContent): DraftContent {
  const answers = Object.entries(content.answers);
  const wrong =
    answers.find(([id, text]) => typeof text !== 'string' || text.length > NOMINATION.reasonsMax || id.length > 60)?.[0] ?? answers[MOST_ANSWERS]?.[0];
  if (wrong !== undefined) {
    const detail = `An answer is text of at most ${NOMINATION.reasonsMax} characters, and there are at most ${MOST_ANSWERS}.`;
    throw new Refusal('invalid', 'invalid-answers', detail, [{ pointer: `#/answers/${wrong.slice(0, 60)}`, detail }]);
  }
  return { ...content };
}
