import { Injectable } from '@nestjs/common';
import type { ComplaintCounts, ComplaintLine, ComplaintList, ComplaintQuery } from '@throughline/contract';
import { addDays, type ComplaintChannel, type ComplaintDecision, type ComplaintState, LIMITS, type PlainDate, Refusal } from '@throughline/domain';
import { stringify } from 'csv-stringify/sync';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { escapeCell } from '../../platform/files/escape-cell.js';
import type { Caller } from '../../platform/http/caller.js';
import { DUE } from './complaint-due.js';
import { cursorOf, dueAt, markOf } from './complaint-mark.rules.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { workingDaysLeft } from './working-days.rules.js';

interface Found {
  id: string;
  number: number;
  state: ComplaintState;
  channel: ComplaintChannel;
  categoryId: string;
  category: string;
  teamId: string | null;
  team: string | null;
  receivedOn: PlainDate;
  reference: string;
  dueOn: PlainDate | null;
  ownerId: string | null;
  decision: ComplaintDecision | null;
}

/** A file of more is no list any more; a year of it is asked for instead. */
const FILE_MOST = 50_000;

const FIND = `
  SELECT c.id, c.number, c.state, c.channel, c.category_id AS "categoryId", k.name AS category, c.team_id AS "teamId", t.name AS team,
    c.received_on::text AS "receivedOn", c.reference, c.due_on::text AS "dueOn", c.owner_id AS "ownerId", c.decision
  FROM (SELECT *, ${DUE} AS due_on FROM org.complaint c WHERE c.organisation_id = $1) c
  JOIN org.complaint_category k ON k.organisation_id = c.organisation_id AND k.id = c.category_id
  LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
  WHERE c.organisation_id = $1
    AND ($2::text IS NULL OR c.state = $2 OR ($2 = 'open' AND c.state NOT IN ('closed', 'joined')))
    AND ($3::uuid IS NULL OR c.category_id = $3) AND ($4::uuid IS NULL OR c.team_id = $4)
    AND ($5::date IS NULL OR c.due_on >= $5) AND ($6::date IS NULL OR c.due_on <= $6)
    AND ($7::text IS NULL OR c.number::text = $7 OR strpos(lower(c.reference), lower($7)) > 0 OR strpos(lower(k.name), lower($7)) > 0
      OR c.id IN (SELECT w.complaint_id FROM org.complaint_words w WHERE w.organisation_id = $1 AND w.found @@ websearch_to_tsquery('simple', $7))
      OR c.id IN (SELECT s.complaint_id FROM org.complaint_step s WHERE s.organisation_id = $1 AND s.kind = 'escalation' AND strpos(lower(s.detail->>'body'), lower($7)) > 0))
    AND ($9::int IS NULL OR CASE WHEN $8::date IS NULL THEN c.due_on IS NULL AND c.number < $9 ELSE c.due_on IS NULL OR c.due_on > $8 OR (c.due_on = $8 AND c.number < $9) END)
    AND ($11::uuid IS NULL OR c.owner_id = $11 OR c.deputy_id = $11) AND ($12::uuid IS NULL OR c.owner_id = $12 OR c.deputy_id = $12)
  ORDER BY c.due_on NULLS LAST, c.number DESC LIMIT $10`;

const COUNT = `
  SELECT count(*)::int AS open, (count(*) FILTER (WHERE c.owner_id = $3 OR c.deputy_id = $3))::int AS mine, (count(*) FILTER (WHERE c.due_on < $2::date))::int AS late,
    (count(*) FILTER (WHERE c.due_on = $2::date))::int AS today, (count(*) FILTER (WHERE c.due_on BETWEEN $2::date AND $2::date + 7))::int AS soon
  FROM (SELECT owner_id, deputy_id, ${DUE} AS due_on FROM org.complaint c WHERE c.organisation_id = $1 AND c.state NOT IN ('closed', 'joined')) c`;

/** The register as a list, page by page and as a file. */
@Injectable()
export class ComplaintLines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: ComplaintSettingsService,
  ) {}

  async list(caller: Caller, query: ComplaintQuery): Promise<ComplaintList> {
    const limit = query.limit ?? LIMITS.page;
    const found = await this.find(caller, query, limit + 1);
    const items = await this.lines(found.slice(0, limit));
    const last = items.at(-1);
    return found.length > limit && last ? { items, nextCursor: cursorOf(last) } : { items };
  }

  async counts(caller: Caller): Promise<ComplaintCounts> {
    const [counts] = await this.work.query<ComplaintCounts>(COUNT, [await this.organisations.today(), caller.employeeId]);
    return counts!;
  }

  /** All that the query finds, as CSV that no spreadsheet runs as formulas. Without the words: a file is passed on. */
  async file(caller: Caller, query: ComplaintQuery): Promise<string> {
    const found = await this.find(caller, { ...query, cursor: undefined }, FILE_MOST + 1);
    if (found.length > FILE_MOST)
      throw new Refusal('too-large', 'too-many-complaints', `These are more than ${FILE_MOST} complaints. Choose a state, a team or a category.`);
    const rows = (await this.lines(found)).map((line) =>
      [
        line.number,
        line.receivedOn,
        line.state,
        line.channel,
        line.category.name,
        line.team?.name,
        line.reference,
        line.dueOn,
        line.due,
        line.owner?.name,
        line.decision,
      ].map((cell) => escapeCell(String(cell ?? ''))),
    );
    const head = ['number', 'received_on', 'state', 'channel', 'category', 'team', 'reference', 'due_on', 'due', 'owner', 'decision'];
    return stringify([head, ...rows], { bom: true, record_delimiter: '\r\n' });
  }

  private async find(caller: Caller, { state, due, categoryId, teamId, handlerId, mine, search, cursor }: ComplaintQuery, take: number): Promise<Found[]> {
    const today = await this.organisations.today();
    const after = cursor === undefined ? undefined : markOf(cursor);
    const [from, until] = due === undefined ? [null, null] : due === 'late' ? [null, addDays(today, -1)] : [today, due === 'today' ? today : addDays(today, 7)];
    const wanted = search?.trim();
    return this.work.query<Found>(FIND, [
      state ?? null,
      categoryId ?? null,
      teamId ?? null,
      from,
      until,
      wanted ? wanted : null,
      after?.dueOn ?? null,
      after?.number ?? null,
      take,
      handlerId ?? null,
      mine === 'true' ? caller.employeeId : null,
    ]);
  }

  private async lines(found: readonly Found[]): Promise<ComplaintLine[]> {
    const today = await this.organisations.today();
    const calendar = await this.settings.calendar();
    const names = await this.employees.named(found.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])));
    return found.map(({ categoryId, category, teamId, team, ownerId, ...line }) => {
      const owner = ownerId === null ? undefined : names.get(ownerId);
      return {
        ...line,
        category: { id: categoryId, name: category },
        team: teamId === null ? null : { id: teamId, name: team! },
        due: dueAt(line.dueOn, today),
        workingDaysLeft: line.dueOn === null ? null : workingDaysLeft(today, line.dueOn, calendar),
        owner: owner ? { id: owner.id, name: owner.name } : null,
      };
    });
  }
}
