import { fixedEffects, smallestDetectableCoefficient, StatisticsError, type CoefficientTest } from '@throughline/statistics';
import type { ActionPlan, EventStep, ExperimentCell, ExperimentOptions, ExperimentResult, SideResult } from './experiment-result.js';
import { experimentTable, ofTeams, placesOf, startsOf, usable, type ExperimentTable, type Places } from './experiment-table.js';
import { parallelBefore, sideSentence } from './experiment-words.js';
import { eventStep, groupTimeEffect } from './group-time.js';
import { LinkageError } from './linkage-error.js';
import { matchedTeams } from './matched-teams.js';

/** With fewer treated or compared teams than this, how much teams of a kind differ by themselves cannot be told. */
export const FEWEST_TREATED = 3;
/** As `FEWEST_TREATED`, for the teams compared with. */
export const FEWEST_COMPARED = 5;
/** Steps of the picture on either side of the start. */
const MOST_STEPS = 12;
/** From so many teams of each kind on, plain clustered errors are right too, and quicker. */
const MANY = 40;

const treatedOf = ({ teams, start }: ExperimentTable): string[] => teams.filter((_, t) => Number.isFinite(start[t]!));
const comparedOf = ({ teams, start }: ExperimentTable): string[] => teams.filter((_, t) => !Number.isFinite(start[t]!));

interface Asked {
  readonly plan: ActionPlan;
  readonly places: Places;
  readonly starts: ReadonlyMap<string, number>;
  readonly options: ExperimentOptions;
}

const NO_DIFFERENCE = 'Teams do not differ in how they changed, so the uncertainty cannot be told; please check the figures.';

/** All treated teams start together: the two-way regression is right. */
function regression({ value, team, place, start }: ExperimentTable, few: boolean): CoefficientTest {
  const on = Float64Array.from(team, (t, i) => (place[i]! >= start[t]! ? 1 : 0));
  return fixedEffects(value, [on], team, { periods: place, ...(few && { errors: 'CR2' as const }) }).coefficients[0]!;
}

function effectOf(table: ExperimentTable, staggered: boolean): { test: CoefficientTest | null; method: string } {
  if (staggered)
    return {
      test: groupTimeEffect(table),
      method:
        'Group-time comparison with teams not yet started (imputation from team and period effects of cells without the action), errors by leaving out whole teams. The two-way regression is not used: with different starts it takes teams that started earlier as a comparison',
    };
  const few = Math.min(treatedOf(table).length, comparedOf(table).length) < MANY;
  try {
    return {
      test: regression(table, few),
      method: `Difference in differences: two-way fixed effects of teams and periods, errors clustered by team${few ? " (CR2 with Satterthwaite's degrees of freedom)" : ''}`,
    };
  } catch (error) {
    // StatisticsError: that teams leave no scatter shows only once their effects are out
    if (error instanceof StatisticsError) return { test: null, method: 'Difference in differences could not be made' };
    throw error;
  }
}

function stepsOf(table: ExperimentTable): (EventStep & { p: number | null })[] {
  const steps: (EventStep & { p: number | null })[] = [];
  for (let period = -MOST_STEPS; period <= MOST_STEPS; period++) {
    const found = period === -1 ? null : eventStep(table, period);
    if (period === -1) steps.push({ period, estimate: 0, interval: null, teams: treatedOf(table).length, p: null });
    else if (found) steps.push({ period, estimate: found.estimate, interval: found.test?.interval ?? null, teams: found.teams, p: found.test?.p ?? null });
  }
  return steps;
}

function refused(treated: number, compared: number, staggered: boolean): SideResult['noEffect'] {
  const of = (n: number): string => (n === 0 ? 'none' : String(n));
  if (treated < FEWEST_TREATED)
    return {
      code: 'too-few-treated',
      sentence: `Not enough teams with the action to tell (${FEWEST_TREATED} at least with figures before and after their start; there ${treated === 1 ? 'is 1' : `are ${of(treated)}`}).`,
    };
  // with different starts, those who start later are a comparison too, for a while
  if ((staggered ? compared === 1 : compared < FEWEST_COMPARED) || treated + compared < FEWEST_TREATED + FEWEST_COMPARED)
    return {
      code: 'too-few-compared',
      sentence: `Not enough teams to compare with (${FEWEST_COMPARED} at least without the action, with figures before and after the first start; there ${compared === 1 ? 'is 1' : `are ${of(compared)}`}).`,
    };
  return null;
}

function sideOf(side: 'staff' | 'customer', cells: readonly ExperimentCell[], { plan, places, starts, options }: Asked): SideResult {
  const all = usable(experimentTable(cells, starts, plan.compared ? new Set(plan.compared) : null, places));
  const matched = options.comparison === 'matched' && treatedOf(all).length > 0;
  const chosen = matched ? matchedTeams(all, options.matches ?? 2, options.traits) : null;
  const table = chosen ? ofTeams(all, (t) => Number.isFinite(all.start[t]!) || chosen.has(t)) : all;
  const treated = treatedOf(table);
  const compared = comparedOf(table);
  const staggered = new Set(table.start.filter(Number.isFinite)).size > 1;
  const registered = plan.expected.side === side;
  const base = { side, registered, treated, compared, cells: table.value.length, staggered };
  const nothing = (noEffect: SideResult['noEffect'], method: string): SideResult => ({
    ...base,
    effect: null,
    noEffect,
    detectable: null,
    steps: [],
    parallel: null,
    sentence: noEffect!.sentence,
    notes: [],
    method,
  });
  const why = refused(treated.length, compared.length, staggered);
  if (why) return nothing(why, 'No comparison was made');
  const { test, method } = effectOf(table, staggered);
  if (!test) return nothing({ code: 'cannot-be-computed', sentence: NO_DIFFERENCE }, method);
  const { estimate, se, interval, p, df } = test;
  const steps = stepsOf(table);
  const result = { ...base, effect: { estimate, se, interval, p, df }, detectable: smallestDetectableCoefficient(se, df) };
  const figure = options.words?.[side] ?? (side === 'staff' ? 'the staff figure' : 'the customer figure');
  return {
    ...result,
    noEffect: null,
    steps: steps.map(({ period, estimate: e, interval: i, teams }) => ({ period, estimate: e, interval: i, teams })),
    parallel: parallelBefore(steps, estimate),
    sentence: sideSentence(plan.name, figure, result, registered ? plan.expected.size : null),
    notes: notesOn(registered, staggered, matched && !options.traits, all.teams.length - table.teams.length),
    method: `${method}${matched ? '; compared teams matched one by one, nearest first, nobody twice' : ''}`,
  };
}

function notesOn(registered: boolean, staggered: boolean, matchedByPast: boolean, leftOut: number): string[] {
  return [
    'If teams were chosen for the action because their figures were low just then, part of a rise would have come by itself.',
    ...(registered ? [] : ['No change of this side was registered beforehand; read it as a hint.']),
    ...(staggered ? ['Teams started in different periods; each is compared only with teams that had not started by then.'] : []),
    ...(matchedByPast ? ['Teams were matched by their figures before the first start.'] : []),
    ...(leftOut > 0
      ? [`${leftOut} ${leftOut === 1 ? 'team' : 'teams'} without the action found no partner and ${leftOut === 1 ? 'was' : 'were'} left out.`]
      : []),
  ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function codeOf({ effect, parallel }: SideResult, expected: number): ExperimentResult['code'] {
  if (!effect) return 'not-enough-data';
  if (parallel?.code === 'apart') return 'not-comparable';
  const [low, high] = effect.interval;
  if (low <= 0 && high >= 0) return 'no-change-seen';
  return effect.estimate > 0 === expected > 0 ? 'changed-as-expected' : 'changed-the-other-way';
}

/**
 * Asks whether an action made a difference: the change of treated teams from before to after their start, beyond that of the teams compared with, on the
 * side registered beforehand and, as a hint, on the other. One start for all: two-way fixed effects with clustered errors, CR2 for few teams. Different
 * starts: each team against those not yet started. Refuses below 3 treated or 5 compared teams, with the reason. Deterministic.
 * @param cells disclosed staff figures and customer figures, at most one a team and period
 * @throws LinkageError `duplicate-unit`, `value-not-a-figure`, `option-out-of-range`, `periods-without-order`
 * Source: Angrist & Pischke 2009, chapter 5; Bell & McCaffrey 2002; Goodman-Bacon 2021; Callaway & Sant'Anna 2021; Borusyak, Jaravel & Spiess 2024.
 */
export function judgeAction(
  plan: ActionPlan,
  cells: { readonly staff: readonly ExperimentCell[]; readonly customer: readonly ExperimentCell[] },
  options: ExperimentOptions = {},
): ExperimentResult {
  for (const [name, day] of [
    ['registeredOn', plan.registeredOn],
    ['startsOn', plan.startsOn],
  ] as const)
    if (!DAY.test(day)) throw new LinkageError('option-out-of-range', `${name} is "${day}"; it must be a day such as 2024-03-01.`);
  const { matches = 2 } = options;
  if (!Number.isInteger(matches) || matches < 1 || matches > 5)
    throw new LinkageError('option-out-of-range', `matches is ${matches}; it must be a whole number from 1 to 5.`);
  const places = placesOf(
    [...cells.staff, ...cells.customer, ...plan.starts].map(({ period }) => period),
    options.periods,
  );
  const asked = { plan, places, starts: startsOf(plan, places), options };
  const sides = (['staff', 'customer'] as const).map((side) => sideOf(side, cells[side], asked));
  const main = sides.find((side) => side.registered)!;
  const code = codeOf(main, plan.expected.size);
  // what was written down on the day of the start or later may have been written down with the figures in sight
  const lookedAtAfterwards = plan.registeredOn >= plan.startsOn;
  const apart = code === 'not-comparable' ? ` ${main.parallel!.sentence}` : '';
  const afterwards = lookedAtAfterwards ? ' This was not registered before the start, so it is a hint and not a test.' : '';
  return { code, sentence: `${main.sentence}${apart}${afterwards}`, lookedAtAfterwards, sides: [main, ...sides.filter((side) => !side.registered)] };
}
