import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DriversQuery, DriversReply, FamilyQuery, FamilyReply } from '@throughline/contract';
import { driverOf, STAFF_MEASURES, type StaffMeasure } from '@throughline/domain';
import type { DriverRow, FamilyLink } from '@throughline/linkage';
import { type MetricFacts, MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import type { Caller } from '../../platform/http/caller.js';
import type { RunOptions } from '../../platform/threads/thread-pool.js';
import { EngagementReader } from '../../surveys/results/engagement.reader.js';
import { type Look, Looks } from '../look/looks.js';
import { FindingCache } from '../thread/finding-cache.js';
import { LinkageThreads } from '../thread/linkage-threads.js';
import type { SideFigure } from './alignment.rules.js';
import { bringTogether, type TeamBreak, type Together } from './compare.rules.js';
import { csvOf } from './csv.rules.js';
import { driverRows } from './driver-rows.rules.js';
import { driversReply, familyReply } from './families-reply.rules.js';
import { chosenLag } from './link-reply.rules.js';
import { inSentence } from './link-words.rules.js';
import { SEED } from './link.service.js';
import { customerSide, mustBeWindow, Panels, type Scope, staffFigure, within } from './panels.js';
import { periodsInOrder } from './periods.rules.js';
import { driversTable, familyTable } from './tables.rules.js';

/** How thoroughly something is computed; a page is content with less than a long run. */
export interface Effort extends Partial<RunOptions> {
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

interface Figures {
  readonly scope: Scope;
  readonly staff: ReadonlyMap<StaffMeasure, readonly SideFigure[]>;
  readonly customer: ReadonlyMap<string, readonly SideFigure[]>;
}

/** What a page waits for; a long run takes more. */
const PAGE_DRAWS = 1000;

/** Many links at once: the drivers of a metric, and the forest of every staff measure against every metric. */
@Injectable()
export class FamiliesService {
  constructor(
    private readonly panels: Panels,
    private readonly engagement: EngagementReader,
    private readonly observations: ObservationReader,
    private readonly metrics: MetricReader,
    private readonly threads: LinkageThreads,
    private readonly cache: FindingCache,
    private readonly looks: Looks,
  ) {}

  /** `caller` null: whether she may ask was checked when the run was started. */
  async drivers(caller: Caller | null, query: DriversQuery, effort: Effort = {}): Promise<DriversReply> {
    const metric = await this.metrics.require(query.metric);
    const { scope, staff, customer } = await this.figures(caller, query, [metric]);
    const measures = [...staff.keys()].filter((measure) => measure !== 'engagement');
    const lag = query.lag ?? longestLag(staff, customer);
    const breaks = await this.panels.breaks([...staff.values()].flat());
    const panels = new Map<StaffMeasure, Together>();
    for (const measure of measures) panels.set(measure, await together(scope, staff.get(measure)!, customer.get(metric.id) ?? [], metric, { breaks, lag }));
    const { names, rows, notUsed, periods } = driverRows(panels);
    const options = {
      seed: effort.seed ?? SEED,
      replicates: effort.draws ?? PAGE_DRAWS,
      outcome: { name: inSentence(metric.name), higherIsBetter: metric.direction === 'higher-is-better' },
    };
    const task = { names: names.map((key) => ({ key, name: driverOf(key).label })), rows: rows as DriverRow[], options };
    const finding = await this.cache.of('drivers', task, () => this.threads.drivers(task, effort));
    const notUsedLabels = notUsed.map((key) => driverOf(key).label);
    return driversReply(finding, {
      customer: customerSide(metric),
      periods,
      lag,
      notUsed: notUsedLabels,
      scope: { teamId: scope.top.id, name: scope.top.name },
    });
  }

  async driversTable(caller: Caller, query: DriversQuery): Promise<string> {
    return csvOf(driversTable(await this.drivers(caller, query)));
  }

  /** Every link of it counts as looked at. */
  async family(caller: Caller | null, query: FamilyQuery, effort: Effort = {}): Promise<FamilyReply> {
    const metrics = await this.metrics.all();
    const { scope, staff, customer } = await this.figures(caller, query, metrics);
    const lag = query.lag ?? longestLag(staff, customer);
    const seed = effort.seed ?? SEED;
    const breaks = await this.panels.breaks([...staff.values()].flat());
    const found = await this.cache.of('family', [[...staff], [...customer], [...scope.among], lag, breaks, metrics], async () => {
      const links: FamilyLink[] = [];
      const spans: { from: string; until: string }[] = [];
      for (const [measure, felt] of staff)
        for (const metric of metrics) {
          const served = customer.get(metric.id);
          if (!served) continue;
          const { panel, sides } = await together(scope, felt, served, metric, { breaks, lag });
          const { id: key, name, direction } = metric;
          links.push({
            staff: { key: measure, name: driverOf(measure).label },
            customer: { key, name, higherIsBetter: direction === 'higher-is-better' },
            panel: { units: panel.units, lagPeriods: panel.lagPeriods },
          });
          spans.push(spanOf([...sides.staff, ...sides.customer]));
        }
      const family = await this.threads.family({ links, options: {} }, effort);
      return { family, spans: new Map(links.map(({ staff: s, customer: c }, i) => [`${s.key} ${c.key}`, spans[i]!])) };
    });
    await this.looks.count(
      found.family.forest.flatMap(({ staff: s, customer: c, p, lagPeriods }): Look[] =>
        p === null ? [] : [{ staff: s.key, metricId: c.key, lag: lagPeriods, teamId: scope.top.id, p, ...found.spans.get(`${s.key} ${c.key}`)! }],
      ),
    );
    const lowerIsBetter = new Set(metrics.filter(({ direction }) => direction === 'lower-is-better').map(({ id }) => id));
    return familyReply(found.family, { scope: { teamId: scope.top.id, name: scope.top.name }, lag, seed, lowerIsBetter });
  }

  async familyTable(caller: Caller, query: FamilyQuery): Promise<string> {
    return csvOf(familyTable(await this.family(caller, query)));
  }

  /** All published staff figures and all observations of the metrics, of the teams asked for. */
  private async figures(caller: Caller | null, query: FamilyQuery, metrics: readonly MetricFacts[]): Promise<Figures> {
    mustBeWindow(query);
    const scope = await this.panels.scope(caller, query.teamId);
    const ids = [...scope.among];
    const published = await this.engagement.ofTeams(ids);
    const observed = Map.groupBy(within(await this.observations.ofTeams(ids), query), ({ metricId }) => metricId);
    return {
      scope,
      staff: new Map(
        STAFF_MEASURES.flatMap((measure) => {
          const figures = within(published.get(measure) ?? [], query).map(staffFigure);
          return figures.length > 0 ? [[measure, figures] as const] : [];
        }),
      ),
      customer: new Map(metrics.flatMap(({ id }) => (observed.has(id) ? [[id, observed.get(id)!] as const] : []))),
    };
  }
}

/** One lag for all links: that of the one with most periods. */
function longestLag(staff: Figures['staff'], customer: Figures['customer']): number {
  const most = (sides: Iterable<readonly SideFigure[]>): number => Math.max(0, ...[...sides].map((figures) => periodsInOrder(figures).length));
  return chosenLag(Array.from({ length: Math.min(most(staff.values()), most(customer.values())) }, String));
}

/** Lets requests be answered between one link and the next. */
async function together(
  scope: Scope,
  staff: readonly SideFigure[],
  customer: readonly SideFigure[],
  metric: MetricFacts,
  { breaks, lag }: { breaks: readonly TeamBreak[]; lag: number },
): Promise<Together> {
  await breath();
  return bringTogether({ teams: scope.tree, among: scope.among, staff, customer, minimumBase: metric.minimumBase, breaks, lagPeriods: lag });
}

function spanOf(figures: readonly SideFigure[]): { from: string; until: string } {
  const periods = periodsInOrder(figures);
  return {
    from: periods[0]?.from ?? '',
    until:
      periods
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? '',
  };
}
