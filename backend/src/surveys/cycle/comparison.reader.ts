import { Injectable } from '@nestjs/common';
import { mayCompare } from '@throughline/anonymity/disclosure';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A cycle, or null for results from before Throughline, of which nobody knows who was asked. */
export type ComparedCycle = string | null;

/** What decides whether figures of two cycles may stand side by side. `changed`: by pair of cycles, how many joined or left each team where so few did that it matters; of the teams that were asked for those that are absent may be compared. `asked`: those teams; without it, all. */
export class Comparisons {
  constructor(
    private readonly cycles: ReadonlyMap<string, { readonly strict: boolean; readonly k: number }>,
    private readonly changed: ReadonlyMap<string, Readonly<Record<string, number>>>,
    private readonly asked?: ReadonlySet<string>,
  ) {}

  /** The rules for a team between two cycles in either order, as `trendBetween` asks for them. */
  rules(one: ComparedCycle, other: ComparedCycle, teamId: string): { k: number; strict: boolean; changed: number | undefined } {
    const both = [one, other].flatMap((id) => (id === null ? [] : [this.cycles.get(id)]));
    // a cycle that nobody knows is as strict as can be
    const strict = both.some((cycle) => cycle?.strict ?? true);
    // of a team that nobody asked for nobody knows who joined or left
    const known = this.asked?.has(teamId) ?? true;
    const counts = this.changed.get(`${one} ${other}`) ?? this.changed.get(`${other} ${one}`);
    return { k: Math.max(...both.map((cycle) => cycle?.k ?? 1), 1), strict, changed: counts && known ? (counts[teamId] ?? 0) : undefined };
  }

  /** Whether figures of the team from both may stand side by side. */
  allow(one: ComparedCycle, other: ComparedCycle, teamId: string): boolean {
    return mayCompare(this.rules(one, other, teamId));
  }

  /**
   * Of figures of one measure in the order of time those that may stand in one line: of each team the latest, and before it each that may be compared with all that are kept. The others are left
   * out, since a reader would subtract what stands side by side.
   */
  sideBySide<F extends { readonly teamId: string; readonly cycleId: ComparedCycle }>(figures: readonly F[]): F[] {
    const kept = new Map<string, F[]>();
    for (const figure of figures.toReversed()) {
      const later = kept.get(figure.teamId) ?? [];
      if (!later.every((other) => other.cycleId === figure.cycleId || this.allow(figure.cycleId, other.cycleId, figure.teamId))) continue;
      later.push(figure);
      kept.set(figure.teamId, later);
    }
    const all = new Set([...kept.values()].flat());
    return figures.filter((figure) => all.has(figure));
  }
}

/** Figures of which cycles and teams are to be compared; without either, of all. */
export interface ComparedFigures {
  readonly cycleIds?: readonly string[];
  readonly teamIds?: readonly string[];
}

/** What neighbours may ask about laying cycles side by side (design: anonymity, section 5.6). Every method runs inside a unit of work. */
@Injectable()
export class ComparisonReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The rules between published cycles. Between other cycles and of other teams than were asked for, nothing may be compared where a cycle is strict. */
  async of({ cycleIds, teamIds }: ComparedFigures = {}): Promise<Comparisons> {
    const published = await this.work.query<{ id: string; k: number; strict: boolean }>(
      `SELECT p.cycle_id AS id, p.k, coalesce(c.strict_trends, true) AS strict
       FROM pub.publication p LEFT JOIN org.cycle c ON c.organisation_id = p.organisation_id AND c.id = p.cycle_id WHERE p.organisation_id = $1`,
    );
    const cycles = new Map(published.map(({ id, k, strict }) => [id, { strict, k }]));
    if (!published.some(({ strict }) => strict)) return new Comparisons(cycles, new Map());
    // of the largest smallest group or more, as of none, figures may be compared: only what forbids it is read
    const largest = Math.max(...published.map(({ k }) => k));
    const changes = await this.work.query<{ pair: string; changed: Record<string, number> }>(
      `SELECT m.earlier_cycle_id || ' ' || m.cycle_id AS pair, coalesce(jsonb_object_agg(t.team_id, t.changed) FILTER (WHERE t.team_id IS NOT NULL), '{}') AS changed
       FROM org.membership_change m LEFT JOIN org.team_membership_change t ON t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id
         AND t.earlier_cycle_id = m.earlier_cycle_id AND t.changed < $2 AND ($3::uuid[] IS NULL OR t.team_id = ANY($3))
       WHERE m.organisation_id = $1 AND ($4::uuid[] IS NULL OR m.cycle_id = ANY($4) AND m.earlier_cycle_id = ANY($4)) GROUP BY m.cycle_id, m.earlier_cycle_id`,
      [largest, teamIds ?? null, cycleIds ?? null],
    );
    return new Comparisons(cycles, new Map(changes.map(({ pair, changed }) => [pair, changed])), teamIds && new Set(teamIds));
  }
}
