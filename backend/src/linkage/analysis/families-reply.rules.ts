import type { DriversReply, FamilyLink, FamilyReply, LinkMethod } from '@throughline/contract';
import type { DriversFinding, FamilyRow, LinkFamily } from '@throughline/linkage';

type Common = Pick<DriversReply, 'scope' | 'lag'>;

/** The reply about drivers, from what the engine found. `notUsed`: labels of drivers that have too few figures to stand beside the others. */
export function driversReply(
  finding: DriversFinding,
  rest: Common & Pick<DriversReply, 'customer' | 'periods'> & { notUsed: readonly string[] },
): DriversReply {
  const { customer, periods, scope, lag, notUsed } = rest;
  const uncertain = finding.cautions.filter((caution) => caution.startsWith('The order of places'));
  return {
    sentence: finding.sentence,
    refused: finding.noDrivers,
    drivers: finding.drivers.map(({ key, name, importance, interval, place, places, placeShare, goesWith, inflation, sentence }) => ({
      key,
      label: name,
      share: importance,
      low: interval[0],
      high: interval[1],
      place,
      places: [...places],
      placeShare,
      firstIn: place === 1 ? placeShare : null,
      direction: goesWith,
      varianceInflation: inflation,
      sentence,
    })),
    explained: finding.r2,
    notToldApart: groupsOf(finding.drivers),
    order: uncertain.length > 0 ? uncertain.join(' ') : null,
    teams: finding.teams,
    periods,
    lag,
    method: finding.method,
    draws: finding.replicates,
    seed: finding.seed,
    leftOut: finding.rowsLeftOut,
    notes: [
      ...finding.cautions.filter((caution) => !uncertain.includes(caution)),
      ...(notUsed.length > 0 ? [`Too few figures to stand beside the others: ${notUsed.join(', ')}.`] : []),
    ],
    methods: driverMethods(finding, lag),
    customer,
    scope,
  };
}

/** Neighbours that may change places, in groups. */
function groupsOf(drivers: DriversFinding['drivers']): string[][] {
  const groups: { keys: string[]; last: number }[] = [];
  for (const { key, place, places } of drivers) {
    const open = groups.at(-1);
    if (open && places[0] <= open.last) Object.assign(open, { keys: [...open.keys, key], last: Math.max(open.last, place) });
    else groups.push({ keys: [key], last: place });
  }
  return groups.filter(({ keys }) => keys.length > 1).map(({ keys }) => keys);
}

function driverMethods({ method, replicates, seed, noDrivers }: DriversFinding, lag: number): LinkMethod[] {
  if (noDrivers) return [];
  return [
    { code: 'drivers', title: 'How drivers are ranked', text: `${method}. Every team counts once.` },
    {
      code: 'draws',
      title: 'How sure the order is',
      text: `Whole teams were drawn again ${replicates.toLocaleString('en')} times, beginning with the number ${seed}; the intervals hold 95 of 100 draws.`,
    },
    { code: 'lag', title: 'Which periods meet', text: lagText(lag) },
    {
      code: 'reading',
      title: 'How to read it',
      text: 'It says what goes along with the customer figure. It does not say that a better driver would make customers happier.',
    },
  ];
}

function lagText(lag: number): string {
  if (lag === 0) return 'Staff figures are set against customer figures of the same period.';
  return `Staff figures are set against customer figures ${lag === 1 ? 'of the next period' : `${lag} periods later`}.`;
}

const CODES = { 1: 'not-enough-data', 2: 'no-link-seen', 3: 'linked-across', 4: 'linked-within' } as const;

/** The forest, from what the engine found. `lowerIsBetter`: ids of metrics of which less is better. */
export function familyReply(
  family: LinkFamily,
  { scope, lag, seed, lowerIsBetter }: Common & { seed: number; lowerIsBetter: ReadonlySet<string> },
): FamilyReply {
  const tested = family.forest.filter((row) => row.notTested === null);
  return {
    sentence: family.sentence,
    tested: family.tested,
    alone: family.alone,
    found: family.found,
    method: family.falseDiscovery === 'BH' ? 'benjamini-hochberg' : 'benjamini-yekutieli',
    level: family.level,
    links: tested.map((row) => forestLink(row, family.by, lowerIsBetter)),
    notTested: family.forest
      .filter((row) => row.notTested !== null)
      .map(({ staff, customer, notTested }) => ({
        staff: { key: staff.key, label: staff.name },
        customer: { metricId: customer.key, name: customer.name },
        sentence: notTested!,
      })),
    lag,
    seed,
    methods: [
      { code: 'family', title: 'How links are tested', text: `${family.method}.` },
      { code: 'lag', title: 'Which periods meet', text: lagText(lag) },
      {
        code: 'chance',
        title: 'What chance alone would do',
        text: `Of ${family.tested.toLocaleString('en')} links tested, chance alone would let ${family.expectedByChance < 1 ? 'fewer than one' : `about ${Math.round(family.expectedByChance).toLocaleString('en')}`} stand out on ${family.expectedByChance < 1.5 ? 'its' : 'their'} own. That is why all are checked together. Registered questions, written down before anybody looked, are not among them.`,
      },
    ],
    scope,
  };
}

function forestLink(row: FamilyRow, by: LinkFamily['by'], lowerIsBetter: ReadonlySet<string>): FamilyLink {
  const { staff, customer, lagPeriods, r, interval, p, q, found, aloneOnly, teams, periods, grade } = row;
  return {
    staff: { key: staff.key, label: staff.name },
    customer: { metricId: customer.key, name: customer.name },
    kind: by === 'time' ? 'within' : 'across',
    lag: lagPeriods,
    estimate: r!,
    low: Math.max(-1, interval![0]),
    high: Math.min(1, interval![1]),
    p: p!,
    q: q!,
    alone: aloneOnly || p! < 0.05,
    found,
    direction: r! > 0 === lowerIsBetter.has(customer.key) ? 'worse' : 'better',
    teams,
    periods,
    grade,
    code: CODES[grade],
    sentence: linkSentence(row, by),
  };
}

function linkSentence({ staff, customer, r, found, aloneOnly, teams }: FamilyRow, by: LinkFamily['by']): string {
  const size = r!.toFixed(2).replace('-', '−');
  const pair = `${staff.name} and ${customer.name}`;
  const where = by === 'time' ? `inside ${teams.toLocaleString('en')} teams over time` : `across ${teams.toLocaleString('en')} teams`;
  if (found) return `${pair} go together ${where} (${size}), also after all links were checked together.`;
  if (aloneOnly) return `${pair} seem to go together ${where} (${size}), but not after all links were checked together.`;
  return `No link of ${pair} can be seen ${where} (${size}).`;
}
