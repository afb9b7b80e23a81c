import { controlSeries, customerCells, staffCells } from './panel-cells.mjs';
import { driverNames, driverRows } from './driver-rows.mjs';
import { thrift } from './memory.mjs';

const MOST_SPELLINGS = 10;

/**
 * Asks the linkage library: the first staff and the first customer figure give the finding; with several, every pair is counted as one family.
 * @returns { finding, verdict, drivers: DriversFinding | null, family: { across, within } | null, falseDiscovery, tested, notes }; the verdict is the
 *   finding's unless the link does not stand out any more once the family is counted
 */
export function answer(library, wanted, input) {
  const { findLink, findDrivers } = library;
  const { staff, customer } = input;
  const memory = thrift(staff.cells + customer.cells);
  const names = { staff: namesOf(staff, 'staff'), customer: namesOf(customer, 'customer') };
  const [metric] = names.customer;
  const higherIsBetter = !lowerIsBetter(wanted, metric);
  const words = { staff: names.staff[0], customer: metric, higherIsBetter };
  const several = names.staff.length * names.customer.length > 1;
  const controls = controlSeries([staff, customer]);
  const sides = [staffCells(staff), customerCells(customer)];
  if (!several && !staff.figures.has('drivers')) release(input);
  memory.collect();
  const panel = together(library, input, ...sides, wanted.lag);
  memory.beforeFigures();
  const finding = findLink(panel, words, { ...(wanted.lag === undefined ? {} : { lagPeriods: wanted.lag }), seed: wanted.seed, controls });
  const family = several ? families(library, wanted, input, { names, panel, finding }) : null;
  const drivers = staff.figures.has('drivers')
    ? findDrivers(driverNames(staff), driverRows(input, panel, wanted.lag ?? 0), { seed: wanted.seed, outcome: { name: metric, higherIsBetter } })
    : null;
  return {
    finding,
    verdict: counted(finding, family),
    drivers,
    family,
    tested: finding.tested + (family ? others(family.across) + (family.within ? others(family.within) : 0) : 0),
    falseDiscovery: family ? falseDiscoveryOf(family) : finding.falseDiscovery,
    notes: spellings(panel.spelling),
  };
}

const namesOf = (grid, option) => grid.figures.get(option).map(({ name }) => name);

/** The cells are made, and the columns behind them only take memory. */
function release(input) {
  for (const grid of [input.staff, input.customer]) for (const field of Object.keys(grid)) if (field !== 'figures') delete grid[field];
  for (const grid of [input.staff, input.customer]) grid.figures.clear();
}

function together({ assemblePanel }, { periods }, staff, customer, lagPeriods) {
  return assemblePanel(staff, customer, {
    ...(lagPeriods === undefined ? {} : { lagPeriods }),
    // the library counts years, quarters, months and dates by their names; of others it is told the order
    ...(periods.listed && (periods.kind === 'week' || periods.listed[0].includes('/')) ? { periods: periods.listed } : {}),
  });
}

/** Every pair across teams, and inside teams over time where the first pair could be followed so. */
function families(library, wanted, input, { names, panel, finding }) {
  const { findLinkFamily } = library;
  const links = (lag) =>
    names.staff.flatMap((s, i) =>
      names.customer.map((c, j) => {
        const isPanel = i === 0 && j === 0 && lag === panel.lagPeriods;
        const { units, lagPeriods } = isPanel ? panel : together(library, input, staffCells(input.staff, i), customerCells(input.customer, j), lag);
        return {
          staff: { key: `${i}`, name: s },
          customer: { key: `${j}`, name: c, higherIsBetter: !lowerIsBetter(wanted, c) },
          panel: { units, lagPeriods },
        };
      }),
    );
  return {
    across: findLinkFamily(links(panel.lagPeriods), { by: 'teams' }),
    within: finding.within ? findLinkFamily(links(finding.lagPeriods), { by: 'time' }) : null,
  };
}

const firstOf = ({ forest }) => forest.find(({ staff, customer }) => staff.key === '0' && customer.key === '0');

/** How many links beside the first were tested; the finding counts the first. */
const others = (family) => family.tested - (firstOf(family)?.p == null ? 0 : 1);

/** The verdict, once everything that was tested beside the link is counted. */
function counted({ verdict, within }, family) {
  if (!family || verdict.grade < 3) return verdict;
  const overTime = verdict.grade >= 4 && within && family.within;
  const all = overTime ? family.within : family.across;
  const row = firstOf(all);
  if (!row || row.found || row.q === null) return verdict;
  const ways = overTime ? 'inside teams over time' : 'across teams';
  return {
    grade: 2,
    code: 'no-link-seen',
    sentence: `No link can be counted on: alone this one would stand out ${ways}, but not once all ${all.tested} links tested here are counted together (q = ${row.q.toFixed(2)}). ${all.sentence}`,
    direction: null,
    next: null,
  };
}

function falseDiscoveryOf({ across, within }) {
  const both = within ? [across, within] : [across];
  return {
    method: across.method,
    level: across.level,
    tested: both.reduce((sum, one) => sum + one.tested, 0),
    found: both.reduce((sum, one) => sum + one.found, 0),
    sentence: within ? `Across teams: ${across.sentence} Inside teams over time: ${within.sentence}` : across.sentence,
  };
}

function lowerIsBetter({ lowerIsBetter }, name) {
  return lowerIsBetter === true || (lowerIsBetter !== false && lowerIsBetter.split(',').some((one) => one.trim().toLowerCase() === name.toLowerCase()));
}

/** On the command line the teams may be named: whoever runs it holds the file. */
function spellings({ repairs, keptApart }) {
  const quoted = (names) => names.map((name) => `"${name}"`).join(' and ');
  const shown = (list, sentence) => [
    ...list.slice(0, MOST_SPELLINGS).map(sentence),
    ...(list.length > MOST_SPELLINGS ? [`… and ${(list.length - MOST_SPELLINGS).toLocaleString('en')} more names like these.`] : []),
  ];
  return [
    ...shown(repairs, (one) => `The names ${quoted(one.spellings)} differ in case or spaces only and were read as one team.`),
    ...shown(
      keptApart,
      (names) => `The names ${quoted(names)} differ in case or spaces only, but both have a row in one period; they were read as different teams.`,
    ),
  ].map((sentence) => ({ code: 'spelling', sentence }));
}
