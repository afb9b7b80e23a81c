import { Injectable } from '@nestjs/common';
import type { LinkDiscovery } from '@throughline/contract';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { discoveryOf, quarterOf } from './discovery.rules.js';

/** A link that somebody looks at. The days are those of the figures seen. */
export interface Look {
  readonly staff: string;
  readonly metricId: string;
  readonly lag: number;
  /** The team asked for, or the root. */
  readonly teamId: string;
  readonly from: string;
  readonly until: string;
  readonly p: number;
}

const COLUMNS = `staff, metric_id AS "metricId", lag, team_id AS "teamId", from_on::text AS "from", until_on::text AS "until", p`;
/** More is no exploring any more; and the correction is as strict as it will get. */
const MOST = 10_000;

/** Counts which links an organisation looks at in a quarter: what is explored pays for being explored. Knows links, not people. */
@Injectable()
export class Looks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** How false discovery stands for a link; it is counted when it was tested. `looked`: null where it could not be. */
  async discovery(look: Look | null): Promise<LinkDiscovery> {
    const quarter = quarterOf(await this.organisations.today());
    const known = await this.of(quarter);
    const others = look ? known.filter((one) => !same(one, look)) : known;
    if (look) this.remember(quarter, [look], known);
    return discoveryOf(
      look?.p ?? null,
      others.map(({ p }) => p),
      quarter,
    );
  }

  /** Counts the links of a family. */
  async count(looks: readonly Look[]): Promise<void> {
    const quarter = quarterOf(await this.organisations.today());
    this.remember(quarter, looks, await this.of(quarter));
  }

  /** Whether anybody looked at this link, with any lag and in any team, over days that these days meet. */
  async seen({ staff, metricId, from, until }: Pick<Look, 'staff' | 'metricId' | 'from' | 'until'>): Promise<boolean> {
    const rows = await this.work.query(
      `SELECT 1 FROM org.linkage_look WHERE organisation_id = $1 AND staff = $2 AND metric_id = $3 AND from_on <= $5::date AND until_on >= $4::date LIMIT 1`,
      [staff, metricId, from, until],
    );
    return rows.length > 0;
  }

  private of(quarter: string): Promise<Look[]> {
    return this.work.query<Look>(`SELECT ${COLUMNS} FROM org.linkage_look WHERE organisation_id = $1 AND quarter = $2`, [quarter]);
  }

  /** Looking is a GET, which may only read: the count is written after it, in a unit of work of its own, and only when it tells something new. */
  private remember(quarter: string, looks: readonly Look[], known: readonly Look[]): void {
    const told = new Map(known.map((one) => [keyOf(one), one.p]));
    const fresh = [...new Map(looks.map((one) => [keyOf(one), one])).values()].filter((one) => told.get(keyOf(one)) !== one.p).slice(0, MOST - known.length);
    if (fresh.length === 0) return;
    // in one order, so that two who look at once do not wait for one another
    fresh.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const { organisationId } = this.work;
    this.work.afterCommit(() =>
      this.work.run(organisationId, async () => {
        await this.work.query(
          `INSERT INTO org.linkage_look (organisation_id, quarter, staff, metric_id, lag, team_id, from_on, until_on, p)
           SELECT $1, $2, * FROM unnest($3::text[], $4::uuid[], $5::int[], $6::uuid[], $7::date[], $8::date[], $9::float8[])
           ON CONFLICT (organisation_id, quarter, staff, metric_id, lag, team_id, from_on, until_on) DO UPDATE SET p = EXCLUDED.p`,
          [quarter, ...(['staff', 'metricId', 'lag', 'teamId', 'from', 'until', 'p'] as const).map((column) => fresh.map((one) => one[column]))],
        );
      }),
    );
  }
}

function keyOf({ staff, metricId, lag, teamId, from, until }: Look): string {
  return [staff, metricId, lag, teamId, from, until].join(' ');
}

function same(a: Look, b: Look): boolean {
  return keyOf(a) === keyOf(b);
}
