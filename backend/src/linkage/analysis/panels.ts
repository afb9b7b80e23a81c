import { Injectable } from '@nestjs/common';
import type { LinkCustomerSide, LinkStaffSide } from '@throughline/contract';
import { LINK_MEASURES, type LinkMeasure, Refusal } from '@throughline/domain';
import type { LinkWords } from '@throughline/linkage';
import { TeamChangeReader } from '../../directory/team/team-change.reader.js';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { type MetricFacts, MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { alignPeriods, type SideFigure } from './alignment.rules.js';
import { bringTogether, type TeamBreak, type Together } from './compare.rules.js';
import { linkWords } from './link-words.rules.js';
import { measureLabel } from './measure-label.rules.js';
import { periodsInOrder } from './periods.rules.js';
import type { Shown } from './points.rules.js';
import { StaffFigures } from './staff-figures.js';

/** Which teams and days. */
export interface Window {
  readonly teamId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A link as it is asked for. */
export interface LinkAskedFor extends Window {
  readonly staff?: string | undefined;
  readonly metric: string;
}

/** Whose teams are compared, and which of them are named. */
export interface Scope extends Shown {
  readonly tree: readonly TeamFacts[];
  /** The team asked for, else the root. */
  readonly top: TeamFacts;
  readonly among: ReadonlySet<string>;
}

/** Both sides of one link, put together, with everything a reply says about them. */
export interface LinkPanel {
  readonly together: Together;
  readonly words: LinkWords;
  readonly staff: LinkStaffSide;
  readonly customer: LinkCustomerSide;
  readonly scope: Scope;
}

const OTHER_MEANING =
  'Some earlier staff figures are left out: a question behind them came to mean something else since, so they cannot be compared with the later ones.';
const HELD_APART =
  'Some earlier staff figures are left out: a survey promised not to lay figures of a team side by side where few people joined or left it in between.';

/** Puts panels together from published staff figures and observations; asks the readers of both sides once each, whatever the number of teams. */
@Injectable()
export class Panels {
  constructor(
    private readonly staffFigures: StaffFigures,
    private readonly metrics: MetricReader,
    private readonly observations: ObservationReader,
    private readonly teams: TeamReader,
    private readonly changes: TeamChangeReader,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  /** The panel of one link for whoever computes something of it and has asked nothing yet: it is read in a unit of work that is over then, so that no connection waits with the computation. */
  ahead(caller: Caller, asked: LinkAskedFor): Promise<LinkPanel> {
    return this.work.ahead(() => this.link(caller, asked), { readOnly: true });
  }

  /** The panel of one link. `caller` null: for a registered question, which nobody looks at over anybody's shoulder. */
  async link(caller: Caller | null, asked: LinkAskedFor): Promise<LinkPanel> {
    mustBeWindow(asked);
    const measure = measureOf(asked.staff ?? 'engagement');
    const metric = await this.metrics.require(asked.metric);
    const scope = await this.scope(caller, asked.teamId);
    const { figures, heldApart, otherMeaning } = await this.staffFigures.figures(measure);
    const staff = within(figures, asked).map(staffFigure);
    const customer = await this.observations.of(metric.id, asked);
    const comparison = { teams: scope.tree, among: scope.among, staff, customer, minimumBase: metric.minimumBase };
    const without = bringTogether(comparison);
    const breaks = await this.breaks([...without.sides.staff, ...without.sides.customer]);
    const together = breaks.length > 0 ? bringTogether({ ...comparison, breaks }) : without;
    return {
      together: { ...together, notes: [...together.notes, ...(otherMeaning > 0 ? [OTHER_MEANING] : []), ...(heldApart > 0 ? [HELD_APART] : [])] },
      words: linkWords(measureLabel(measure), metric),
      staff: staffSide(measure),
      customer: customerSide(metric),
      scope,
    };
  }

  /** Both sides of one team alone, in the same periods. */
  async ofTeam(asked: LinkAskedFor, teamId: string): Promise<Pick<Together['sides'], 'staff' | 'customer'>> {
    const measure = measureOf(asked.staff ?? 'engagement');
    const ownStaff = (await this.staffFigures.ofTeams([teamId])).get(measure) ?? [];
    const ownCustomer = (await this.observations.ofTeams([teamId])).filter(({ metricId }) => metricId === asked.metric);
    const { staff, customer, apart } = alignPeriods(within(ownStaff, asked).map(staffFigure), within(ownCustomer, asked));
    return { staff: [...staff, ...apart.staff], customer: [...customer, ...apart.customer] };
  }

  /** Throws Refusal `not-in-scope` when the team is not the caller's. */
  async scope(caller: Caller | null, teamId: string | undefined): Promise<Scope> {
    const { tree, scope: visible } = caller ? await this.teams.treeFor(caller) : everyTeam(await this.teams.tree());
    const found = teamId === undefined ? tree[0]! : caller ? await this.teams.requireInScope(caller, teamId) : tree.find(({ id }) => id === teamId);
    if (!found) throw new Refusal('gone', 'team-gone', 'The team that this is about is no longer there.');
    const among = new Set(teamId === undefined ? tree.map(({ id }) => id) : await this.teams.withBelow(found.id));
    return { tree, top: found, among, visible, nameOf: new Map(tree.map(({ id, name }) => [id, name])) };
  }

  /** Teams that became other teams between two periods in which there are figures; a period counts by its last day, the running one by today. */
  async breaks(figures: readonly SideFigure[]): Promise<TeamBreak[]> {
    const periods = periodsInOrder(figures);
    const today = await this.organisations.today();
    const labelOf = new Map(periods.map(({ label, until }) => [until < today ? until : today, label]));
    const changed = await this.changes.changed([...labelOf.keys()].sort());
    return changed.map(({ teamId, day }) => ({ teamId, period: labelOf.get(day)! }));
  }
}

function everyTeam(tree: TeamFacts[]): { tree: TeamFacts[]; scope: Set<string> } {
  return { tree, scope: new Set(tree.map(({ id }) => id)) };
}

/** The staff measure of a key. Throws Refusal `no-such-measure` with a pointer. */
export function measureOf(key: string, pointer = '#/staff'): LinkMeasure {
  const measure = LINK_MEASURES.find((one) => one === key);
  if (measure) return measure;
  const detail = `There is no staff measure "${key}"; choose one of ${LINK_MEASURES.join(', ')}.`;
  throw new Refusal('invalid', 'no-such-measure', detail, [{ pointer, detail }]);
}

/** Throws Refusal `window-upside-down` when the last day lies before the first. */
export function mustBeWindow({ from, until }: Window): void {
  if (from === undefined || until === undefined || from <= until) return;
  const detail = `The last day, ${until}, lies before the first, ${from}.`;
  throw new Refusal('invalid', 'window-upside-down', detail, [{ pointer: '#/until', detail }]);
}

/** How a reply speaks of a staff measure. */
export function staffSide(measure: LinkMeasure): LinkStaffSide {
  return { key: measure, label: measureLabel(measure) };
}

/** How a reply speaks of a metric. */
export function customerSide({ id: metricId, name, direction, unit, min, max, definition, minimumBase }: MetricFacts): LinkCustomerSide {
  return { metricId, name, direction, unit, min, max, definition, minimumBase };
}

/** Figures of periods that end on or after `from` and begin on or before `until`. */
export function within<Figure extends { period: { from: string; until: string } }>(figures: readonly Figure[], { from, until }: Window): Figure[] {
  return figures.filter(({ period }) => (from === undefined || period.until >= from) && (until === undefined || period.from <= until));
}

/** A published staff figure as one side of a link. */
export function staffFigure({
  teamId,
  period,
  value,
  respondentsAtLeast,
}: {
  teamId: string;
  period: SideFigure['period'];
  value: number;
  respondentsAtLeast: number | null;
}): SideFigure {
  return { teamId, period, value, base: respondentsAtLeast };
}
