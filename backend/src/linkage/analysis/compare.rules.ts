import { assemblePanel, type CustomerCell, findLink, type Finding, type LinkWords, type Panel, type PanelOptions, type StaffCell } from '@throughline/linkage';
import { type AlignedSides, alignPeriods, type SideFigure } from './alignment.rules.js';
import { nearestShownOf, WITHOUT_STAFF } from './left-out.rules.js';
import { type ComparableTeam, distinctNames, lowestTeams, teamsAbove } from './teams-compared.rules.js';

/** What is set against what. */
export interface Comparison {
  /** The whole team tree, for names. */
  readonly teams: readonly ComparableTeam[];
  /** The teams compared: all, or one team and those below it. */
  readonly among: ReadonlySet<string>;
  readonly staff: readonly SideFigure[];
  readonly customer: readonly SideFigure[];
  /** Fewest ratings behind a customer figure. */
  readonly minimumBase: number;
  /** Of any teams; those that are not in the figures are of no account. */
  readonly breaks?: readonly TeamBreak[];
  /** Periods by which the staff figure comes before the customer figure in every row of the panel; 0 when not given. */
  readonly lagPeriods?: number;
}

/** A team that changed more than half of its people before the period. */
export interface TeamBreak {
  readonly teamId: string;
  readonly period: string;
}

/** A row that is not in the figures, and why. */
export interface LeftOutRow {
  teamId: string;
  name: string;
  period: string;
  side: 'staff' | 'customer' | 'both';
  reason: string;
  sentence: string;
  /** Where its staff figure is missing: the nearest team above that has one in the period, or in any when no period is meant. */
  nearest?: { teamId: string; name: string };
}

/** What a panel is put together from; a thread does it again from here. */
export interface PanelParts {
  readonly staff: readonly StaffCell[];
  readonly customer: readonly CustomerCell[];
  readonly options: PanelOptions;
}

/** Both sides put together, with teams by id. */
export interface Together {
  readonly parts: PanelParts;
  /** Calls teams by the names of `idOf`. */
  readonly panel: Panel;
  /** The figures of the teams compared, also those that the panel leaves out. */
  readonly sides: Pick<AlignedSides, 'staff' | 'customer'>;
  readonly idOf: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOutRow[];
  /** Teams that count as new ones from a period on. */
  readonly breaks: readonly TeamBreak[];
  /** About periods and bases, in sentences. */
  readonly notes: readonly string[];
}

/** What the comparison found. */
export interface ComparedTeams extends Together {
  readonly finding: Finding;
}

/** Puts both sides together and reads the link. */
export function compareTeams(asked: Comparison, words: LinkWords = {}): ComparedTeams {
  const together = bringTogether(asked);
  return { ...together, finding: findLink(together.panel, words) };
}

/**
 * Brings figures to the same periods, counts people once (a team whose teams below are compared is left out itself) and accounts for everything that is
 * not compared, also for the lowest teams that have no figure at all.
 */
export function bringTogether(asked: Comparison): Together {
  const among = asked.teams.filter(({ id }) => asked.among.has(id));
  const names = distinctNames(among);
  const idOf = new Map([...names].map(([id, name]) => [name, id]));
  const nameOf = new Map(among.map(({ id, name }) => [id, name]));
  const heard = new Set([...asked.staff, ...asked.customer].map(({ teamId }) => teamId));
  const sides = alignPeriods(
    asked.staff.filter(({ teamId }) => names.has(teamId)),
    asked.customer.filter(({ teamId }) => names.has(teamId)),
  );
  const cells = { staff: [...sides.staff, ...sides.apart.staff], customer: [...sides.customer, ...sides.apart.customer] };
  const staff = cells.staff.map((figure): StaffCell => ({ ...cell(figure, names, nameOf), respondents: figure.base }));
  const customer = cells.customer.map((figure): CustomerCell => ({ ...cell(figure, names, nameOf), base: figure.base }));
  const breaks = (asked.breaks ?? []).flatMap(({ teamId, period }) => (names.has(teamId) ? [{ team: names.get(teamId)!, period }] : []));
  const options: PanelOptions = { minBase: asked.minimumBase, breaks, teamNames: 'exact', lagPeriods: asked.lagPeriods ?? 0 };
  const everything = assemblePanel(staff, customer, options);
  const above = teamsAbove(
    among,
    everything.units.map(({ team }) => idOf.get(team)!),
  );
  const isLowest = ({ team }: { team: string }) => !above.has(idOf.get(team)!);
  // the root stands above every team, but seldom has figures itself
  const mixed = [...above].some((id) => heard.has(id));
  const parts = mixed ? { staff: staff.filter(isLowest), customer: customer.filter(isLowest), options } : { staff, customer, options };
  const panel = mixed ? assemblePanel(parts.staff, parts.customer, options) : everything;
  const shared = new Set(sides.staff.map(({ period }) => period.label));
  const nearest = nearestShownOf(asked);
  const row = (team: string, rest: Omit<LeftOutRow, 'teamId' | 'name'>): LeftOutRow => ({
    teamId: idOf.get(team)!,
    name: nameOf.get(idOf.get(team)!)!,
    ...rest,
    ...(WITHOUT_STAFF.has(rest.reason) ? nearest(idOf.get(team)!, rest.period) : {}),
  });
  const lowest = ({ teamId }: SideFigure) => !above.has(teamId);
  return {
    parts,
    panel,
    sides: { staff: sides.staff.filter(lowest), customer: sides.customer.filter(lowest) },
    idOf,
    breaks: panel.breaks.map(({ team, period }) => ({ teamId: idOf.get(team)!, period })),
    // teams on one side only are among the rows left out, by name and reason
    notes: [...sides.notes, ...panel.notes.filter(({ code }) => code !== 'teams-on-one-side').map(({ sentence }) => sentence)],
    leftOut: [
      // a period in which one side has nothing at all is named in a note, once and not for every team
      ...panel.leftOut
        .filter(({ period }) => shared.has(period))
        .map(({ team, period, side, reason, sentence }) => row(team, { period, side, reason, sentence })),
      ...silent(among, asked, heard).map((team) =>
        row(names.get(team.id)!, {
          period: '',
          side: 'both',
          reason: 'no-figure-on-either-side',
          sentence: `${spoken(names.get(team.id)!, team.name)}: no staff figure and no customer figure.`,
        }),
      ),
      ...aside(among, asked, heard, above, sides).map((team) =>
        row(names.get(team.id)!, {
          period: '',
          side: 'both',
          reason: 'only-in-one-sided-periods',
          sentence: `${spoken(names.get(team.id)!, team.name)}: it has figures only in periods in which the other side has none of any team.`,
        }),
      ),
      ...[...above]
        .filter((id) => heard.has(id))
        .map((id) =>
          row(names.get(id)!, {
            period: '',
            side: 'both',
            reason: 'teams-below-compared',
            sentence: `${spoken(names.get(id)!, nameOf.get(id)!)}: its teams below are compared themselves, and nobody is counted twice.`,
          }),
        ),
    ],
  };
}

function cell({ teamId, period, value }: SideFigure, names: ReadonlyMap<string, string>, nameOf: ReadonlyMap<string, string>) {
  return { team: names.get(teamId)!, teamName: nameOf.get(teamId), period: period.label, value };
}

function spoken(distinct: string, name: string): string {
  return distinct === name ? name : `${distinct} (${name})`;
}

/** Lowest teams without any figure; none of them when a side has no figures at all, since then that is what there is to say. */
function silent(among: readonly ComparableTeam[], { staff, customer }: Comparison, heard: ReadonlySet<string>): ComparableTeam[] {
  if (staff.length === 0 || customer.length === 0) return [];
  return lowestTeams(among).filter(({ id }) => !heard.has(id));
}

/** Teams all of whose figures lie in periods that are not compared; none when a side has no figures at all, as above. */
function aside(
  among: readonly ComparableTeam[],
  { staff, customer }: Comparison,
  heard: ReadonlySet<string>,
  above: ReadonlySet<string>,
  sides: AlignedSides,
): ComparableTeam[] {
  if (staff.length === 0 || customer.length === 0) return [];
  const compared = new Set([...sides.staff, ...sides.customer].map(({ teamId }) => teamId));
  return among.filter(({ id }) => heard.has(id) && !compared.has(id) && !above.has(id));
}

const REASONS: Readonly<Record<string, (minimumBase: number) => string>> = {
  'no-staff-figure': () => 'without a staff figure',
  'no-customer-figure': () => 'without a customer figure',
  'no-figure-on-either-side': () => 'without a figure on either side',
  'too-few-respondents': () => 'with too few people behind the staff figure',
  'too-few-ratings': (minimumBase) => `with fewer than ${minimumBase.toLocaleString('en')} ratings or contacts`,
  'team-changed': () => 'of teams that changed more than half of their people in between',
  'only-in-one-sided-periods': () => 'with figures only in periods that the other side does not have',
  'teams-below-compared': () => 'whose teams below are compared themselves',
};

/** How many rows are left out for which reason, the most frequent first; the sentence goes on from the count. */
export function countReasons(rows: readonly LeftOutRow[], minimumBase: number): { reason: string; count: number; sentence: string }[] {
  const counts = new Map<string, number>();
  for (const { reason } of rows) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count, sentence: REASONS[reason]!(minimumBase) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
