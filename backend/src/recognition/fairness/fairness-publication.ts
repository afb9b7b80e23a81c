import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KudosReader } from '../kudos/kudos.reader.js';
import { dueQuarters } from './due-quarters.rules.js';
import { FairnessFacts } from './fairness-facts.js';
import type { FairnessCell } from './fairness-cell.rules.js';
import type { FairnessReportMade, ProgrammeFacts, QuarterFacts } from './fairness-report.rules.js';

/** What a report is about; either of the two. */
export interface FairnessSubject {
  readonly period: string | null;
  readonly programmeId: string | null;
  /** The day whose people are counted. */
  readonly day: PlainDate;
  readonly facts: () => Promise<QuarterFacts | ProgrammeFacts>;
}

const COLUMNS = {
  measure: 'text',
  teamId: 'uuid',
  otherTeamId: 'uuid',
  facet: 'text',
  value: 'text',
  sizeBand: 'text',
  bound: 'text',
  figure: 'float8',
  low: 'float8',
  high: 'float8',
  standsOut: 'text',
} as const satisfies Record<keyof FairnessCell, string>;

/** What is due to be published, and how it is kept: each quarter of kudos that is over, each award programme that is revealed; once, whatever changes later. Runs inside a unit of work. */
@Injectable()
export class FairnessPublication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly kudos: KudosReader,
    private readonly facts: FairnessFacts,
  ) {}

  /** What is over and not published yet, the earliest first. */
  async due(): Promise<FairnessSubject[]> {
    const rows = await this.work.query<{ period: string | null; programmeId: string | null }>(
      `SELECT period, programme_id AS "programmeId" FROM org.fairness_report WHERE organisation_id = $1`,
    );
    const published = new Set(rows.map(({ period, programmeId }) => period ?? programmeId!));
    const quarters = dueQuarters(await this.kudos.firstDay(), await this.organisations.today(), published);
    const programmes = (await this.facts.revealed()).filter(({ id }) => !published.has(id));
    return [
      ...quarters.map((period) => ({ period: period.label, programmeId: null, day: period.until, facts: () => this.facts.ofQuarter(period) })),
      ...programmes.map((one) => ({ period: null, programmeId: one.id, day: one.day, facts: () => this.facts.ofProgramme(one) })),
    ];
  }

  /** Keeps a report; where one was kept meanwhile, that one stays the only one. */
  async keep({ period, programmeId, day }: FairnessSubject, { k, certificate, hidden, comparisons, cells }: FairnessReportMade): Promise<void> {
    const id = newId();
    const kept = await this.work.query(
      `INSERT INTO org.fairness_report (organisation_id, id, period, programme_id, of_day, published_on, k, certificate, hidden, comparisons)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [id, period, programmeId, day, await this.organisations.today(), k, JSON.stringify(certificate), JSON.stringify(hidden), JSON.stringify(comparisons)],
    );
    if (kept.length === 0) return;
    const names = Object.keys(COLUMNS) as (keyof FairnessCell)[];
    await this.work.query(
      `INSERT INTO org.fairness_figure (organisation_id, report_id, position, measure, team_id, other_team_id, facet, value, size_band, bound, figure, low, high, stands_out)
       SELECT $1, $2, g.at, ${names.map((name) => `g."${name}"`).join(', ')}
       FROM unnest(${names.map((name, i) => `$${i + 3}::${COLUMNS[name]}[]`).join(', ')}) WITH ORDINALITY AS g (${names.map((name) => `"${name}"`).join(', ')}, at)`,
      [id, ...names.map((name) => cells.map((cell) => cell[name]))],
    );
  }
}
