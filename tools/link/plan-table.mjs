import path from 'node:path';
import { cannotGuess, guess, namesIn, noColumn, placeOf, plain } from './columns.mjs';
import { InputError } from './input-error.mjs';
import { readPeriod } from './reading/period-spelling.mjs';

/** The options that name figures of a side. */
const OF_SIDE = { staff: ['staff', 'staff-base', 'drivers'], customer: ['customer', 'customer-base'] };

/**
 * Decides from the header alone which columns of a file are read and how. A file is one of three shapes:
 *   rows    a row for each team and period, a column for each figure
 *   melted  a row for each team, a column for each figure and period ("csat_2024Q1"), or for each period where there is one figure
 *   long    a row for each figure: a column says what is measured, another holds it
 * @param sides which sides the file holds: 'staff', 'customer' or both
 * @returns { shape, unit, name, period, measure, value, figures: Map(option → [{ name, parts: [{ index, period }] }]), asked: Map(option → names that
 *   only the rows can resolve), guessed: Set of places, keep: { texts, figures } }
 */
export function planTable(table, wanted, sides) {
  const plan = { shape: 'rows', guessed: new Set(), figures: new Map(), asked: new Map(), measure: null, value: null };
  plan.unit = textColumns(table, wanted, plan, 'unit', 'a team');
  plan.period = textColumns(table, wanted, plan, 'period', null);
  const taken = () => [...plan.unit, ...(plan.period ?? [])];
  const nameAt = guess(table.header, 'name', taken());
  plan.name = nameAt === -1 ? null : nameAt;
  const melted = plan.period ? new Map() : meltedMeasures(table.header, taken());
  if (isLong(table, wanted, sides, taken(), melted)) planLong(table, wanted, sides, plan);
  else for (const side of sides) planSide(table, wanted, side, sides.length === 1, plan, melted, taken());
  if (wanted.controls !== undefined) planControls(table, wanted, plan, melted);
  const parts = [...plan.figures.values()].flat().flatMap((figure) => figure.parts);
  if (plan.shape !== 'long' && parts.some(({ period }) => period !== null)) plan.shape = 'melted';
  plan.keep = {
    texts: [...new Set([...plan.unit, ...(plan.period ?? []), ...(plan.name === null ? [] : [plan.name]), ...(plan.measure === null ? [] : [plan.measure])])],
    figures: [...new Set([...parts.map(({ index }) => index), ...(plan.value === null ? [] : [plan.value])])],
  };
  return plan;
}

/** Columns of one name or several, as named; else one that is guessed; `what` is null where there need be none. */
function textColumns(table, wanted, plan, option, what) {
  if (wanted[option] === undefined) {
    const index = guess(table.header, option);
    if (index === -1 && what) throw cannotGuess(table, what, option, 'line when every line is a team of its own');
    if (index === -1) return null;
    plan.guessed.add(index);
    return [index];
  }
  // the rows of a table without names, such as a textbook's
  if (option === 'unit' && wanted.unit === 'line' && placeOf(table, 'line') === -1) return [];
  return namesIn(wanted[option], (name) => placeOf(table, name) !== -1).map((name) => {
    const index = placeOf(table, name);
    if (index === -1) throw noColumn(table, name, option);
    return index;
  });
}

function planSide(table, wanted, side, alone, plan, melted, taken) {
  for (const option of OF_SIDE[side]) {
    if (wanted[option] !== undefined) {
      plan.figures.set(option, resolved(table, wanted[option], option, melted, alone));
      continue;
    }
    if (option === 'drivers') continue;
    const found = guessed(table, option, side, alone, melted, [...taken, ...usedBy(plan)]);
    if (found) {
      for (const { index } of found.parts) plan.guessed.add(index);
      plan.figures.set(option, [found]);
    } else if (option === side) throw cannotGuess(table, `the ${side} side's`, option);
  }
  const bases = plan.figures.get(`${side}-base`);
  const figures = plan.figures.get(side);
  if (bases && bases.length !== 1 && bases.length !== figures.length)
    throw new InputError(
      `--${side}-base names ${bases.length} columns for ${figures.length} ${side} figures; name one for all, or one for each in the same order.`,
    );
}

const usedBy = (plan) => [...plan.figures.values()].flat().flatMap(({ parts }) => parts.map(({ index }) => index));
const asColumn = (table, index) => ({ name: table.header[index], parts: [{ index, period: null }] });
const asMelted = (name, parts) => ({ name, parts });

function meltedNamed(melted, name) {
  for (const [measure, parts] of melted) if (measure !== '' && plain(measure) === plain(name)) return asMelted(measure, parts);
  return null;
}

function resolved(table, given, option, melted, alone) {
  const find = (name) => {
    const index = placeOf(table, name);
    return index === -1 ? meltedNamed(melted, name) : asColumn(table, index);
  };
  const names = namesIn(given, (name) => find(name) !== null);
  // a file of one figure whose columns are its periods has no name for the figure: it is called as it was asked for
  const only = alone && (option === 'staff' || option === 'customer') && names.length === 1 ? melted.get('') : undefined;
  return names.map((name) => {
    const found = find(name) ?? (only ? asMelted(name, only) : null);
    if (!found) throw noColumn(table, name, option);
    return found;
  });
}

function guessed(table, option, side, alone, melted, taken) {
  const index = guess(table.header, option, taken);
  if (index !== -1) return asColumn(table, index);
  for (const measure of melted.keys()) if (measure !== '' && guess([measure], option) === 0) return asMelted(measure, melted.get(measure));
  if (!alone || option !== side) return null;
  if (melted.has('')) return asMelted(side === 'staff' ? 'engagement' : path.basename(table.file).replace(/\..*$/u, ''), melted.get(''));
  const value = guess(table.header, 'value', taken);
  if (value !== -1) return asColumn(table, value);
  const others = table.header.flatMap((name, i) =>
    name === '' || taken.includes(i) || guess([name], `${side}-base`) === 0 || guess([name], 'name') === 0 ? [] : [i],
  );
  return others.length === 1 ? asColumn(table, others[0]) : null;
}

/** Measures that have a column for each of two periods or more: Map(measure → parts); the measure is "" where a name is nothing but a period. */
function meltedMeasures(header, taken) {
  const found = new Map();
  header.forEach((name, index) => {
    if (taken.includes(index)) return;
    const split = measureAndPeriod(name);
    if (split) found.set(split.measure, [...(found.get(split.measure) ?? []), { index, period: split.period }]);
  });
  return new Map([...found].filter(([, parts]) => parts.length > 1));
}

const isTime = (text) => {
  const read = readPeriod(text);
  return read !== null && !read.problem && read.kind !== 'number';
};

function measureAndPeriod(name) {
  if (name.length > 200) return null;
  if (isTime(name)) return { measure: '', period: name };
  const marks = [...name.matchAll(/[ _\-.:/]+/gu)];
  for (const mark of marks) {
    const after = name.slice(mark.index + mark[0].length);
    if (mark.index > 0 && isTime(after)) return { measure: name.slice(0, mark.index), period: after };
  }
  for (const mark of marks.reverse()) {
    const after = name.slice(mark.index + mark[0].length);
    if (after !== '' && isTime(name.slice(0, mark.index))) return { measure: after, period: name.slice(0, mark.index) };
  }
  return null;
}

function isLong(table, wanted, sides, taken, melted) {
  if (wanted.measure !== undefined || wanted.value !== undefined) return true;
  const measure = guess(table.header, 'measure', taken);
  if (measure === -1 || guess(table.header, 'value', [...taken, measure]) === -1) return false;
  const isFigure = (name) => placeOf(table, name) !== -1 || meltedNamed(melted, name) !== null;
  return sides.every((side) => (wanted[side] === undefined ? guess(table.header, side, taken) === -1 : !namesIn(wanted[side], isFigure).every(isFigure)));
}

function planLong(table, wanted, sides, plan) {
  plan.shape = 'long';
  for (const option of ['measure', 'value']) {
    const named = wanted[option];
    const index = named === undefined ? guess(table.header, option, plan.unit) : placeOf(table, named);
    if (index === -1) throw named === undefined ? cannotGuess(table, `the ${option} of a long file`, option) : noColumn(table, named, option);
    if (named === undefined) plan.guessed.add(index);
    plan[option] = index;
  }
  for (const side of sides)
    for (const option of OF_SIDE[side]) {
      const isBase = option.endsWith('-base');
      const index = isBase && wanted[option] !== undefined ? placeOf(table, wanted[option]) : -1;
      // a base beside the figure counts for the row it stands in
      if (index !== -1) plan.figures.set(option, [asColumn(table, index)]);
      else plan.asked.set(option, wanted[option] ?? null);
    }
}

/** Controls may stand in either of two files; whether all were found is asked when both are read. */
function planControls(table, wanted, plan, melted) {
  if (plan.shape === 'long') {
    plan.asked.set('controls', wanted.controls);
    return;
  }
  const find = (name) => {
    const index = placeOf(table, name);
    return index === -1 ? meltedNamed(melted, name) : asColumn(table, index);
  };
  plan.figures.set(
    'controls',
    namesIn(wanted.controls, (name) => find(name) !== null).flatMap((name) => find(name) ?? []),
  );
}
