import { mayCompare, trendBetween } from '@throughline/anonymity/disclosure';
import type { HiddenReason, ResultTrend } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { drivenQuestions, meaningOf } from './meaning.rules.js';

/** The finest step in which a figure is displayed: means of questions to a tenth, drivers made of such means and put on 0 to 100. */
export const STEPS = { question: 0.1, driver: 2.5 } as const;

/** A published figure of one cycle about a team. */
export interface TrendFigure {
  readonly nodeId: string;
  readonly kind: 'question' | 'driver';
  readonly measure: string;
  readonly mean: number;
  readonly sizeBand: string;
}

/** What may be said between two cycles about a team. */
export type RulesOfTeam = (teamId: string) => { readonly k: number; readonly strict: boolean; readonly changed: number | undefined };

/** A key for a measure: a question and a driver may have one name. */
export const measureKey = ({ kind, measure }: Pick<TrendFigure, 'kind' | 'measure'>): string => `${kind} ${measure}`;

/** The measures that mean the same in two cycles: questions with a scale that both asked with one meaning, and drivers of which both asked the same questions, with one meaning each. By `measureKey`. */
export function sameMeasures(before: readonly CycleQuestion[], after: readonly CycleQuestion[]): Set<string> {
  const scaled = (questions: readonly CycleQuestion[]) => questions.filter(({ scale }) => scale);
  const asked = new Set(scaled(before).map(meaningOf));
  const ofDriver = (questions: readonly CycleQuestion[], driver: string) =>
    drivenQuestions(questions)
      .filter((question) => question.driver === driver)
      .map(meaningOf)
      .sort()
      .join();
  const drivers = new Set(drivenQuestions(after).map(({ driver }) => driver));
  return new Set([
    ...scaled(after).flatMap((question) => (asked.has(meaningOf(question)) ? [measureKey({ kind: 'question', measure: question.id })] : [])),
    ...[...drivers].flatMap((driver) => (ofDriver(before, driver) === ofDriver(after, driver) ? [measureKey({ kind: 'driver', measure: driver })] : [])),
  ]);
}

/** How each figure moved since the earlier cycle, by team and measure key, from displayed figures only; absent where there is none before, where the measures differ, or where the strict rule hides it. */
export function trendsOf(
  before: readonly TrendFigure[],
  after: readonly TrendFigure[],
  comparable: ReadonlySet<string>,
  rules: RulesOfTeam,
): Map<string, ResultTrend> {
  const earlier = new Map(before.map((figure) => [placeOf(figure), figure]));
  return new Map(
    after.flatMap((figure) => {
      const then = comparable.has(measureKey(figure)) ? earlier.get(placeOf(figure)) : undefined;
      if (!then) return [];
      const trend = trendBetween(shown(then), shown(figure), { ...rules(figure.nodeId), step: STEPS[figure.kind] });
      return trend ? [[placeOf(figure), trend]] : [];
    }),
  );
}

/** Where a figure stands: its team and measure. */
export const placeOf = (figure: Pick<TrendFigure, 'nodeId' | 'kind' | 'measure'>): string => `${figure.nodeId} ${measureKey(figure)}`;

const shown = ({ mean, sizeBand }: TrendFigure) => ({ value: mean, sizeBand });

/** A team of the tree as it is shown. */
interface Team {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly name: string;
}

/**
 * Why a team shows no trend since the earlier cycle, and the nearest team above it that does (capability N5); undefined when it may. Says that few people came or went, never how many.
 * @param teams those the reader may see  @param compared ids of the teams with figures in both cycles
 */
export function hiddenTrend(team: Team, teams: readonly Team[], compared: ReadonlySet<string>, since: string, rules: RulesOfTeam): HiddenReason | undefined {
  if (!compared.has(team.nodeId) || mayCompare(rules(team.nodeId))) return undefined;
  const byId = new Map(teams.map((one) => [one.nodeId, one]));
  let nearest = byId.get(team.parentId ?? '');
  while (nearest && !(compared.has(nearest.nodeId) && mayCompare(rules(nearest.nodeId)))) nearest = byId.get(nearest.parentId ?? '');
  return {
    sentence: `How ${team.name} moved since ${since} is not shown: few people joined or left it in between, and a difference could point at them.${nearest ? ` The nearest team that shows it is ${nearest.name}.` : ''}`,
    nearestTeamId: nearest?.nodeId ?? null,
    nearestTeamName: nearest?.name ?? null,
  };
}
