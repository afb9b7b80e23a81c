import { benjaminiHochberg, benjaminiYekutieli, watcher, type Interval, type Watch } from '@throughline/statistics';
import { canBeFollowed, testAcross, testWithin, type LinkTested } from './family-test.js';
import { LinkageError } from './linkage-error.js';
import type { Panel } from './panel.js';

/** A staff measure or a metric of a family. */
export interface FamilyMeasure {
  readonly key: string;
  readonly name: string;
}

/** One link to be tested: a staff measure against a metric at a lag, already put together. */
export interface FamilyLink {
  readonly staff: FamilyMeasure;
  readonly customer: FamilyMeasure & { readonly higherIsBetter?: boolean };
  /** Its lag is the link's. */
  readonly panel: Pick<Panel, 'units' | 'lagPeriods'>;
}

/** How a family is judged; chosen before looking. */
export interface FamilyOptions extends Watch {
  /** Across teams (each team once) or inside teams over time; over time when most links have 3 periods and 10 teams, when not given. One way for all links. */
  readonly by?: 'teams' | 'time';
  /** Benjamini–Hochberg, or Benjamini–Yekutieli where any kind of dependence must be allowed for. */
  readonly method?: 'BH' | 'BY';
  /** Share of false finds allowed among the finds; 0.05 when not given. */
  readonly level?: number;
}

/** A link as a row of the forest. */
export interface FamilyRow {
  readonly staff: FamilyMeasure;
  readonly customer: FamilyMeasure;
  readonly lagPeriods: number;
  readonly teams: number;
  readonly periods: number;
  /** Team × periods. */
  readonly rows: number;
  /** Link without unit, −1 … 1, for drawing all on one scale: correlation across teams, or inside teams after team and period effects. Null when not tested. */
  readonly r: number | null;
  /** 95 % interval on the same scale; over time its ends may pass ±1 and are to be cut by the drawing. */
  readonly interval: Interval | null;
  /** Customer units for one staff unit, with its interval; null across teams. */
  readonly coefficient: { readonly estimate: number; readonly interval: Interval } | null;
  readonly p: number | null;
  /** p after all tested links of the family were counted. */
  readonly q: number | null;
  /** 1 not enough data, 2 nothing seen after counting all, 3 linked across teams, 4 linked within teams over time. */
  readonly grade: 1 | 2 | 3 | 4;
  /** q at most the level. */
  readonly found: boolean;
  /** p below .05, but not found once all are counted. */
  readonly aloneOnly: boolean;
  /** Whether a higher staff figure went with the better customer figure; null when not found. */
  readonly direction: 'better' | 'worse' | null;
  /** Why it could not be tested; null when it was. */
  readonly notTested: string | null;
}

/** What a family of links says together. */
export interface LinkFamily {
  /** "2 of 60 stand out on their own; after checking all 60 together none does." */
  readonly sentence: string;
  /** Rows for drawing: strongest evidence first, those not tested last; ties in the order given. */
  readonly forest: readonly FamilyRow[];
  /** Links given, and those of them that could be tested. */
  readonly links: number;
  readonly tested: number;
  /** Links with p below .05 on their own, and links found after all were counted. */
  readonly alone: number;
  readonly found: number;
  /** Links that chance alone would let stand out on their own, were there none: 0.05 · tested. */
  readonly expectedByChance: number;
  readonly by: 'teams' | 'time';
  readonly falseDiscovery: 'BH' | 'BY';
  readonly level: number;
  readonly method: string;
}

const ALONE = 0.05;

function row(link: FamilyLink, test: LinkTested, q: number | null, { by, level }: { by: 'teams' | 'time'; level: number }): FamilyRow {
  const { units, lagPeriods } = link.panel;
  const { staff, customer } = link;
  const counted = {
    staff: { key: staff.key, name: staff.name },
    customer: { key: customer.key, name: customer.name },
    lagPeriods,
    teams: new Set(units.map((u) => u.team)).size,
    periods: new Set(units.map((u) => u.period)).size,
    rows: units.length,
  };
  if (typeof test === 'string')
    return {
      ...counted,
      r: null,
      interval: null,
      coefficient: null,
      p: null,
      q: null,
      grade: 1,
      found: false,
      aloneOnly: false,
      direction: null,
      notTested: test,
    };
  const found = q! <= level;
  return {
    ...counted,
    ...test,
    q,
    grade: !found ? 2 : by === 'time' ? 4 : 3,
    found,
    aloneOnly: !found && test.p < ALONE,
    direction: !found ? null : test.r > 0 === (customer.higherIsBetter ?? true) ? 'better' : 'worse',
    notTested: null,
  };
}

const count = (n: number): string => (n === 0 ? 'none' : n.toLocaleString('en'));

function sentenceOf({ links, tested, alone, found }: Pick<LinkFamily, 'links' | 'tested' | 'alone' | 'found'>): string {
  if (links === 0) return 'No link was tested.';
  if (tested === 0) return `Not enough data to test any of the ${links.toLocaleString('en')} links.`;
  if (tested === 1) return found ? 'One link was tested, and it stands out.' : 'One link was tested, and it does not stand out.';
  const all = tested.toLocaleString('en');
  if (alone === 0 && found === 0) return `Nothing stands out: none of the ${all} links tested does, on its own or together.`;
  const own = `${count(alone)} of ${all} ${alone === 1 ? 'stands' : 'stand'} out on ${alone === 1 ? 'its' : 'their'} own`;
  const after =
    found === 0
      ? 'none does, so nothing stands out'
      : found === alone
        ? `${found === 1 ? 'it does' : 'they do'} still`
        : `${count(found)} ${found === 1 ? 'does' : 'do'}`;
  return `${own}; after checking all ${all} together ${after}.`;
}

/**
 * Tests a family of links together, each by one and the same test, and counts them all: what stands out is called found only when false discovery is kept
 * down over everything tested. A link that cannot be tested stays in the forest with its reason and is not counted. Deterministic.
 * @param links every link that was looked at; registered questions, which were fixed before looking, do not belong here
 * @throws LinkageError `option-out-of-range` (level); ComputationAborted when `signal` says so
 * Source: Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001.
 */
export function findLinkFamily(links: readonly FamilyLink[], options: FamilyOptions = {}): LinkFamily {
  const { method = 'BH', level = 0.05 } = options;
  if (!(level > 0 && level < 1)) throw new LinkageError('option-out-of-range', `level is ${level}; it must lie between 0 and 1.`);
  const by = options.by ?? (2 * links.filter(({ panel }) => canBeFollowed(panel.units)).length > links.length ? 'time' : 'teams');
  const tell = watcher(options, links.length);
  const tests = links.map(({ panel }, i) => {
    const test = by === 'time' ? testWithin(panel.units) : testAcross(panel.units);
    tell(i + 1);
    return test;
  });
  const ps = tests.flatMap((test) => (typeof test === 'string' ? [] : [test.p]));
  const qs = (method === 'BH' ? benjaminiHochberg : benjaminiYekutieli)(ps)[Symbol.iterator]();
  const rows = links.map((link, i) => row(link, tests[i]!, typeof tests[i] === 'string' ? null : qs.next().value!, { by, level }));
  const counts = {
    links: links.length,
    tested: ps.length,
    alone: ps.filter((p) => p < ALONE).length,
    found: rows.filter((r) => r.found).length,
  };
  return {
    ...counts,
    sentence: sentenceOf(counts),
    forest: rows.sort((a, b) => (a.p ?? 2) - (b.p ?? 2)), // sorting is stable
    expectedByChance: ALONE * ps.length,
    by,
    falseDiscovery: method,
    level,
    method: `${by === 'time' ? 'Two-way fixed effects of teams and periods, errors clustered by team' : "Pearson correlation of team means with Fisher's 95 % interval"}; ${
      method === 'BH' ? 'Benjamini–Hochberg' : 'Benjamini–Yekutieli'
    } over ${ps.length.toLocaleString('en')} tests at ${level}`,
  };
}
