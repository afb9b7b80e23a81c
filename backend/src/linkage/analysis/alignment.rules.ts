import { type Period, type PeriodKind, readPeriod } from '@throughline/domain';

/** A stretch of days with the one way it is written, 2026-Q1. Both days are inside. */
export interface NamedPeriod {
  readonly label: string;
  readonly from: string;
  readonly until: string;
}

/** A figure of one side of the link: one team, one period. */
export interface SideFigure {
  readonly teamId: string;
  readonly period: NamedPeriod;
  readonly value: number;
  /** Respondents or ratings behind the value, as far as they may be known; null when not stated. */
  readonly base: number | null;
}

/** Both sides in the same periods, at most one figure a team, period and side. */
export interface AlignedSides {
  readonly staff: readonly SideFigure[];
  readonly customer: readonly SideFigure[];
  /** Figures of periods in which the other side is silent, as long as those compared: another lag may find them a partner. */
  readonly apart: { readonly staff: readonly SideFigure[]; readonly customer: readonly SideFigure[] };
  /** What was done to get there, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Brings both sides to the same periods, so that a survey of a quarter meets the months of that quarter: a period that the other side has too
 * stays; else it counts for the shortest period of the other side that it lies in; else, where the other side counts in longer periods, for the one of that
 * length that it lies in: with surveys in every other quarter, the months between become quarters too, since another lag may find them a partner. Several figures of a team that come to one period become their
 * mean, customers weighted by their base where all state it; but a figure made for the very period wins over parts of it. Periods in which
 * one side has no figure at all are taken out and named in a note.
 */
export function alignPeriods(staff: readonly SideFigure[], customer: readonly SideFigure[]): AlignedSides {
  const staffPeriods = distinct(staff);
  const customerPeriods = distinct(customer);
  const target = (own: NamedPeriod, others: ReadonlyMap<string, NamedPeriod>): NamedPeriod =>
    others.has(own.label) ? own : (shortestAround(own, others) ?? ofTheirLength(own, others) ?? own);
  const staffTo = new Map([...staffPeriods.values()].map((own) => [own.label, target(own, customerPeriods)]));
  const customerTo = new Map([...customerPeriods.values()].map((own) => [own.label, target(own, staffPeriods)]));
  const mergedStaff = merged(staff, staffTo, plainMean);
  const mergedCustomer = merged(customer, customerTo, weightedMean);
  const withCustomers = labels(mergedCustomer.figures);
  const shared = new Set([...labels(mergedStaff.figures)].filter((label) => withCustomers.has(label)));
  const kept = (figures: readonly SideFigure[]) => figures.filter(({ period }) => shared.has(period.label));
  const lengths = new Set([...shared].map((label) => readPeriod(label)?.kind));
  const apart = (figures: readonly SideFigure[]) =>
    lengths.size === 1 ? figures.filter(({ period }) => !shared.has(period.label) && lengths.has(readPeriod(period.label)?.kind)) : [];
  return {
    staff: kept(mergedStaff.figures),
    customer: kept(mergedCustomer.figures),
    apart: { staff: apart(mergedStaff.figures), customer: apart(mergedCustomer.figures) },
    notes: [
      ...putTogether(mergedStaff.into, 'staff'),
      ...putTogether(mergedCustomer.into, 'customer'),
      ...oneSided(mergedStaff.figures, shared, 'staff', 'customer'),
      ...oneSided(mergedCustomer.figures, shared, 'customer', 'staff'),
    ],
  };
}

function distinct(figures: readonly SideFigure[]): Map<string, NamedPeriod> {
  return new Map(figures.map(({ period }) => [period.label, period]));
}

function labels(figures: readonly SideFigure[]): Set<string> {
  return new Set(figures.map(({ period }) => period.label));
}

function days({ from, until }: NamedPeriod): number {
  return Date.parse(until) - Date.parse(from);
}

function shortestAround(own: NamedPeriod, others: ReadonlyMap<string, NamedPeriod>): NamedPeriod | undefined {
  const around = [...others.values()].filter(({ from, until }) => from <= own.from && until >= own.until);
  return around.sort((a, b) => days(a) - days(b))[0];
}

/** The calendar's periods that a day lies in, the shortest first. */
const CALENDAR: readonly { kind: PeriodKind; label: (year: string, month: number) => string }[] = [
  { kind: 'month', label: (year, month) => `${year}-${String(month).padStart(2, '0')}` },
  { kind: 'quarter', label: (year, month) => `${year}-Q${Math.ceil(month / 3)}` },
  { kind: 'half', label: (year, month) => `${year}-H${Math.ceil(month / 6)}` },
  { kind: 'year', label: (year) => year },
];

/** The shortest period around `own` of a length in which the other side counts, though it has no figure in that very period. */
function ofTheirLength(own: NamedPeriod, others: ReadonlyMap<string, NamedPeriod>): Period | undefined {
  const kinds = new Set([...others.keys()].map((label) => readPeriod(label)?.kind));
  const [year, month] = own.from.split('-') as [string, string];
  return CALENDAR.filter(({ kind }) => kinds.has(kind))
    .map(({ label }) => readPeriod(label(year, Number(month)))!)
    .find(({ from, until }) => from <= own.from && until >= own.until);
}

type Merge = (figures: readonly SideFigure[]) => { value: number; base: number | null };

/** `into` holds the parts that were put together, by the period they became. */
function merged(figures: readonly SideFigure[], to: ReadonlyMap<string, NamedPeriod>, merge: Merge): { figures: SideFigure[]; into: Map<string, Set<string>> } {
  const groups = new Map<string, SideFigure[]>();
  for (const figure of figures) {
    const key = `${figure.teamId} ${to.get(figure.period.label)!.label}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const into = new Map<string, Set<string>>();
  const result: SideFigure[] = [];
  for (const group of groups.values()) {
    const period = to.get(group[0]!.period.label)!;
    const exact = group.filter((figure) => figure.period.label === period.label);
    const parts = exact.length ? exact : group;
    if (exact.length === 0) for (const part of parts) into.set(period.label, (into.get(period.label) ?? new Set()).add(part.period.label));
    result.push(parts.length === 1 ? { ...parts[0]!, period } : { teamId: group[0]!.teamId, period, ...merge(parts) });
  }
  return { figures: result, into };
}

/** How many answered is not added up: the same people may have answered each time. */
function plainMean(figures: readonly SideFigure[]): { value: number; base: number | null } {
  const stated = figures.flatMap(({ base }) => (base === null ? [] : [base]));
  return { value: figures.reduce((sum, { value }) => sum + value, 0) / figures.length, base: stated.length === figures.length ? Math.min(...stated) : null };
}

function weightedMean(figures: readonly SideFigure[]): { value: number; base: number | null } {
  const base = figures.reduce<number | null>((sum, figure) => (sum === null || figure.base === null ? null : sum + figure.base), 0);
  if (!base) return { ...plainMean(figures), base };
  return { value: figures.reduce((sum, figure) => sum + figure.value * figure.base!, 0) / base, base };
}

function putTogether(into: ReadonlyMap<string, ReadonlySet<string>>, side: 'staff' | 'customer'): string[] {
  if (into.size === 0) return [];
  const how = side === 'customer' ? 'their means, weighted by their base where it is stated' : 'their means';
  return [
    `The ${side} figures of shorter periods are put together as ${how}: ${named(
      [...into].map(([label, parts]) => `${label} (${named([...parts].sort())})`),
      '; ',
    )}.`,
  ];
}

function oneSided(figures: readonly SideFigure[], shared: ReadonlySet<string>, has: string, misses: string): string[] {
  const alone = [...labels(figures)].filter((label) => !shared.has(label)).sort();
  if (alone.length === 0) return [];
  return [
    `${alone.length === 1 ? 'One period has' : `${alone.length} periods have`} ${has} figures but no ${misses} figures of any team in the same period: ${named(alone)}.`,
  ];
}

const NAMED_AT_MOST = 12;

function named(words: readonly string[], between = ', '): string {
  return words.length <= NAMED_AT_MOST ? words.join(between) : `${words.slice(0, NAMED_AT_MOST).join(between)} and ${words.length - NAMED_AT_MOST} more`;
}
