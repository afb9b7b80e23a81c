import type { ExperimentOutcome } from '@throughline/contract';
import { type ExperimentState, type FieldProblem, type PlainDate, Refusal } from '@throughline/domain';
import type { ExperimentResult as Judged } from '@throughline/linkage';
import type { NamedPeriod } from '../analysis/alignment.rules.js';

/** An experiment as somebody wants to register it. */
export interface ExperimentDraft {
  readonly treated: readonly { readonly teamId: string; readonly startsOn: string }[];
  readonly compared?: readonly string[] | undefined;
  readonly staff?: string | undefined;
  readonly metric?: string | undefined;
  readonly expectedStaff?: number | undefined;
  readonly expectedMetric?: number | undefined;
  readonly until: string;
  readonly lookedAfterwards?: boolean | undefined;
}

/**
 * Throws Refusal `experiment-not-fit` naming each field that does not fit: a start that is not ahead (unless the experiment says that it is looked at
 * afterwards), a team named twice, nothing left to look at, or no expected change.
 */
export function mustBeExperiment(draft: ExperimentDraft, today: PlainDate): void {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  draft.treated.forEach(({ teamId, startsOn }, i) => {
    if (seen.has(teamId)) problems.push({ pointer: `#/treated/${i}/teamId`, detail: 'This team is named twice; name it once, with its first day.' });
    seen.add(teamId);
    if (startsOn <= today && !draft.lookedAfterwards)
      problems.push({
        pointer: `#/treated/${i}/startsOn`,
        detail: `The action starts on ${startsOn}, which is not ahead; today is ${today}. Register an action before it starts, or say that it is looked at afterwards.`,
      });
    if (startsOn > draft.until)
      problems.push({ pointer: `#/treated/${i}/startsOn`, detail: `The action starts after the last day of the figures, ${draft.until}.` });
  });
  draft.compared?.forEach((teamId, i) => {
    if (seen.has(teamId))
      problems.push({ pointer: `#/compared/${i}`, detail: 'This team is named already; a team does the action or is compared with, once.' });
    seen.add(teamId);
  });
  const wants: [unknown, number | undefined, string][] = [
    [draft.staff, draft.expectedStaff, '#/expectedStaff'],
    [draft.metric, draft.expectedMetric, '#/expectedMetric'],
  ];
  for (const [chosen, expected, pointer] of wants)
    if (chosen !== undefined && !expected) problems.push({ pointer, detail: 'Say what change is expected, with its sign; 0 is no change.' });
  if (problems.length > 0)
    throw new Refusal('invalid', 'experiment-not-fit', problems.length === 1 ? problems[0]!.detail : `${problems.length} fields do not fit.`, problems);
}

/** Where an experiment stands on a day. */
export function experimentState(
  { until, withdrawnOn }: { readonly until: string; readonly withdrawnOn: string | null },
  starts: readonly string[],
  today: PlainDate,
): ExperimentState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (until < today) return 'after';
  return starts.some((day) => day <= today) ? 'running' : 'before';
}

/** What being registered is worth, for the reader. */
export function experimentStanding({ lookedAfterwards, registeredOn }: { readonly lookedAfterwards: boolean; readonly registeredOn: string }): string {
  return lookedAfterwards
    ? `Written down on ${registeredOn}, when the action had started or was over: what is seen is a hint and not a test.`
    : `Registered on ${registeredOn}, before the action started.`;
}

/**
 * The first period in which an action that starts on the day was in force for at least half of it; undefined when the figures end before that.
 * @param periods earliest first
 */
export function firstPeriodOf(startsOn: string, periods: readonly NamedPeriod[]): string | undefined {
  return periods.find(({ from, until }) => (Date.parse(from) + Date.parse(until)) / 2 >= Date.parse(startsOn))?.label;
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** What is said of each team, for itself and all below it: the nearest team above counts. Teams of which nothing is said, also not above, are absent. */
export function inherited<Said>(tree: readonly Node[], said: ReadonlyMap<string, Said>): Map<string, Said> {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const found = new Map<string, Said>();
  for (const { id } of tree)
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null)
      if (said.has(at)) {
        found.set(id, said.get(at)!);
        break;
      }
  return found;
}

/** What became of one side, from what the engine says. `expected`: with its sign. */
export function outcomeOf({ sides, code }: Judged, label: string, expected: number, periods: readonly string[]): ExperimentOutcome {
  const { side, sentence, noEffect, effect, steps, parallel, treated, compared, method } = sides[0]!;
  return {
    side,
    label,
    sentence: code === 'not-comparable' ? `${sentence} ${parallel!.sentence}` : sentence,
    refused: noEffect,
    effect: effect && { change: effect.estimate, se: effect.se, low: effect.interval[0], high: effect.interval[1], p: effect.p, method },
    expected,
    asExpected: code === 'not-comparable' ? null : cameAsExpected(effect?.interval, expected),
    trend: steps.map(({ period, estimate, interval }) => ({ period, change: estimate, low: interval?.[0] ?? null, high: interval?.[1] ?? null })),
    parallel: parallel?.sentence ?? null,
    treatedTeams: treated.length,
    comparedTeams: compared.length,
    periods: [...periods],
  };
}

function cameAsExpected(interval: readonly [number, number] | undefined, expected: number): boolean | null {
  if (!interval) return null;
  const inside = expected >= interval[0] && expected <= interval[1];
  const clear = interval[0] > 0 || interval[1] < 0;
  // an interval that holds both 0 and what was expected says nothing
  return inside && !clear ? null : inside;
}
