import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DriversQuery, DriversReply, FamilyQuery, FamilyReply } from '@throughline/contract';
import { LINK_MEASURES, type LinkMeasure } from '@throughline/domain';
import type { DriversFinding, FamilyLink, LinkFamily } from '@throughline/linkage';
import { type MetricFacts, MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { type Look, Looks } from '../look/looks.js';
import { FindingCache } from '../thread/finding-cache.js';
import type { DriversTask, FamilyTask } from '../thread/linkage-thread.js';
import { LinkageThreads, type LongRun } from '../thread/linkage-threads.js';
import type { SideFigure } from './alignment.rules.js';
import { bringTogether, type TeamBreak, type Together } from './compare.rules.js';
import { csvOf } from '../../platform/files/csv-table.js';
import { driverRows } from './driver-rows.rules.js';
import { driversReply, familyReply } from './families-reply.rules.js';
import { chosenLag } from './link-reply.rules.js';
import { inSentence } from './link-words.rules.js';
import { SEED } from './link.service.js';
import { customerSide, mustBeWindow, Panels, type Scope, staffFigure, within } from './panels.js';
import { periodsInOrder } from './periods.rules.js';
import { measureLabel } from './measure-label.rules.js';
import { StaffFigures } from './staff-figures.js';
import { driversTable, familyTable } from './tables.rules.js';

/** How thoroughly something is computed; a page is content with less than a long run. */
export interface Effort {
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

/** What a thread computes, and the reply that comes of it. */
interface Asked<Task, Found, Reply> {
  readonly task: Task;
  readonly reply: (found: Found) => Reply;
}

interface PreparedFamily extends Asked<FamilyTask, LinkFamily, FamilyReply> {
  readonly looks: (found: LinkFamily) => Look[];
}

interface Figures {
  readonly scope: Scope;
  readonly staff: ReadonlyMap<LinkMeasure, readonly SideFigure[]>;
  readonly customer: ReadonlyMap<string, readonly SideFigure[]>;
}

/** What a page waits for; a long run takes more. */
const PAGE_DRAWS = 1000;

/** Many links at once: the drivers of a metric, and the forest of every staff measure against every metric. What they are computed of is read ahead, so that no connection waits with a computation. */
@Injectable()
export class FamiliesService {
  constructor(
    private readonly panels: Panels,
    private readonly staffFigures: StaffFigures,
    private readonly observations: ObservationReader,
    private readonly metrics: MetricReader,
    private readonly threads: LinkageThreads,
    private readonly cache: FindingCache,
    private readonly looks: Looks,
    private readonly work: UnitOfWork,
  ) {}

  async drivers(caller: Caller, query: DriversQuery): Promise<DriversReply> {
    const { task, reply } = await this.work.ahead(() => this.driversTask(caller, query, {}), { readOnly: true });
    return reply(await this.cache.of('drivers', task, () => this.threads.drivers(task)));
  }

  /** Reads what a long run needs. Whether the caller may ask was checked when it was started. */
  async driversRun(query: DriversQuery, effort: Effort): Promise<LongRun<DriversReply>> {
    const { task, reply } = await this.driversTask(null, query, effort);
    return async (how) => reply(await this.threads.drivers(task, how));
  }

  private async driversTask(caller: Caller | null, query: DriversQuery, effort: Effort): Promise<Asked<DriversTask, DriversFinding, DriversReply>> {
    const metric = await this.metrics.require(query.metric);
    const { scope, staff, customer } = await this.figures(caller, query, [metric]);
    const measures = [...staff.keys()].filter((measure) => measure !== 'engagement');
    const lag = query.lag ?? longestLag(staff, customer);
    const breaks = await this.panels.breaks([...staff.values()].flat());
    const panels = new Map<LinkMeasure, Together>();
    for (const measure of measures) panels.set(measure, await together(scope, staff.get(measure)!, customer.get(metric.id) ?? [], metric, { breaks, lag }));
    const { names, rows, notUsed, periods } = driverRows(panels);
    const options = {
      seed: effort.seed ?? SEED,
      replicates: effort.draws ?? PAGE_DRAWS,
      outcome: { name: inSentence(metric.name), higherIsBetter: metric.direction === 'higher-is-better' },
    };
    const rest = { customer: customerSide(metric), periods, lag, notUsed: notUsed.map((key) => measureLabel(key)), scope: placeOf(scope) };
    return {
      task: { names: names.map((key) => ({ key, name: measureLabel(key) })), rows, options },
      reply: (finding) => driversReply(finding, rest),
    };
  }

  async driversTable(caller: Caller, query: DriversQuery): Promise<string> {
    return csvOf(driversTable(await this.drivers(caller, query)));
  }

  /** Every link of it counts as looked at. */
  async family(caller: Caller, query: FamilyQuery): Promise<FamilyReply> {
    const asked = await this.work.ahead(() => this.familyAsked(caller, query), { readOnly: true });
    const { task, reply, looks } = await this.cache.of('family', asked.input, () => asked.prepared());
    const found = await this.cache.of('family found', asked.input, () => this.threads.family(task));
    await this.looks.count(looks(found));
    return reply(found);
  }

  async familyRun(query: FamilyQuery): Promise<LongRun<FamilyReply>> {
    const { task, reply, looks } = await (await this.familyAsked(null, query)).prepared();
    const { organisationId } = this.work;
    return async (how) => {
      const found = await this.threads.family(task, how);
      await this.work.run(organisationId, () => this.looks.count(looks(found)));
      return reply(found);
    };
  }

  /** `input`: everything that the answer follows from. */
  private async familyAsked(caller: Caller | null, query: FamilyQuery): Promise<{ input: unknown; prepared: () => Promise<PreparedFamily> }> {
    const metrics = await this.metrics.all();
    const { scope, staff, customer } = await this.figures(caller, query, metrics);
    const lag = query.lag ?? longestLag(staff, customer);
    const breaks = await this.panels.breaks([...staff.values()].flat());
    return {
      input: [[...staff], [...customer], [...scope.among], lag, breaks, metrics],
      prepared: () => prepareFamily({ scope, staff, customer, metrics, lag, breaks }),
    };
  }

  async familyTable(caller: Caller, query: FamilyQuery): Promise<string> {
    return csvOf(familyTable(await this.family(caller, query)));
  }

  /** All published staff figures and all observations of the metrics, of the teams asked for. */
  private async figures(caller: Caller | null, query: FamilyQuery, metrics: readonly MetricFacts[]): Promise<Figures> {
    mustBeWindow(query);
    const scope = await this.panels.scope(caller, query.teamId);
    const ids = [...scope.among];
    const published = await this.staffFigures.ofTeams(ids);
    const observed = Map.groupBy(within(await this.observations.ofTeams(ids), query), ({ metricId }) => metricId);
    return {
      scope,
      staff: new Map(
        LINK_MEASURES.flatMap((measure) => {
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

function placeOf({ top: { id, name } }: Scope): { teamId: string; name: string } {
  return { teamId: id, name };
}

async function prepareFamily(asked: Figures & { metrics: readonly MetricFacts[]; lag: number; breaks: readonly TeamBreak[] }): Promise<PreparedFamily> {
  const { scope, staff, customer, metrics, lag, breaks } = asked;
  const links: FamilyLink[] = [];
  const spans = new Map<string, { from: string; until: string }>();
  for (const [measure, felt] of staff)
    for (const metric of metrics) {
      const served = customer.get(metric.id);
      if (!served) continue;
      const { panel, sides } = await together(scope, felt, served, metric, { breaks, lag });
      const { id: key, name, direction } = metric;
      links.push({
        staff: { key: measure, name: measureLabel(measure) },
        customer: { key, name, higherIsBetter: direction === 'higher-is-better' },
        panel: { units: panel.units, lagPeriods: panel.lagPeriods },
      });
      spans.set(`${measure} ${key}`, spanOf([...sides.staff, ...sides.customer]));
    }
  const lowerIsBetter = new Set(metrics.filter(({ direction }) => direction === 'lower-is-better').map(({ id }) => id));
  return {
    task: { links, options: {} },
    reply: (family) => familyReply(family, { scope: placeOf(scope), lag, seed: SEED, lowerIsBetter }),
    looks: ({ forest }) =>
      forest.flatMap(({ staff: s, customer: c, p, lagPeriods }): Look[] =>
        p === null ? [] : [{ staff: s.key, metricId: c.key, lag: lagPeriods, teamId: scope.top.id, p, ...spans.get(`${s.key} ${c.key}`)! }],
      ),
  };
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
