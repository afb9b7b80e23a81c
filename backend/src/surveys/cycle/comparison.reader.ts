import { Injectable } from '@nestjs/common';
import { mayCompare } from '@throughline/anonymity/disclosure';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CycleRow } from './cycle.entity.js';

/** A cycle, or null for results from before Throughline, of which nobody knows who was asked. */
export type ComparedCycle = string | null;

/** What decides whether figures of two cycles may stand side by side, for all teams. */
export class Comparisons {
  constructor(
    private readonly cycles: ReadonlyMap<string, { readonly strict: boolean; readonly k: number }>,
    private readonly changed: ReadonlyMap<string, Readonly<Record<string, number>>>,
  ) {}

  /** The rules for a team between two cycles in either order, as `trendBetween` asks for them. */
  rules(one: ComparedCycle, other: ComparedCycle, teamId: string): { k: number; strict: boolean; changed: number | undefined } {
    const both = [one, other].flatMap((id) => (id === null ? [] : [this.cycles.get(id)]));
    // a cycle that nobody knows is as strict as can be
    const strict = both.some((cycle) => cycle?.strict ?? true);
    const counts = this.changed.get(`${one} ${other}`) ?? this.changed.get(`${other} ${one}`);
    return { k: Math.max(...both.map((cycle) => cycle?.k ?? 1), 1), strict, changed: counts && (counts[teamId] ?? 0) };
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

/** What neighbours may ask about laying cycles side by side (design: anonymity, section 5.6). Every method runs inside a unit of work. */
@Injectable()
export class ComparisonReader {
  constructor(
    @InjectRows(CycleRow) private readonly rows: Rows<CycleRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** The rules between all cycles that have opened. */
  async all(): Promise<Comparisons> {
    const strict = new Map((await this.rows.find()).map(({ id, strictTrends }) => [id, strictTrends]));
    const published = await this.work.query<{ id: string; k: number }>(`SELECT cycle_id AS id, k FROM pub.publication WHERE organisation_id = $1`);
    const cycles = new Map(published.map(({ id, k }) => [id, { strict: strict.get(id) ?? true, k }]));
    if (![...cycles.values()].some((one) => one.strict)) return new Comparisons(cycles, new Map());
    const changes = await this.work.query<{ pair: string; changed: Record<string, number> }>(
      `SELECT earlier_cycle_id || ' ' || cycle_id AS pair, changed FROM org.membership_change WHERE organisation_id = $1`,
    );
    return new Comparisons(cycles, new Map(changes.map(({ pair, changed }) => [pair, changed])));
  }
}
