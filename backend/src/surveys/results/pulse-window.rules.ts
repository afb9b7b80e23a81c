import type { CycleQuestion } from '@throughline/domain';
import { drivenQuestions } from './meaning.rules.js';

/** A published cycle. `part`: of a pulse, its series and all questions of the questionnaire of which it asked a part. */
export interface AskedCycle {
  readonly id: string;
  readonly questions: readonly CycleQuestion[];
  readonly part?: { readonly seriesId: string; readonly questions: readonly CycleQuestion[] };
}

/** A published figure of a driver. */
export interface DriverFigure {
  readonly cycleId: string;
  readonly nodeId: string;
  readonly measure: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly sizeBand: string;
}

/** The cycles of a pulse in which each driver was asked about in full, by driver; the last of them stands for all. */
interface Window {
  readonly cycles: AskedCycle[];
}

/**
 * Figures of drivers as they may stand in one line: those of a pulse put together over each of its windows, since one cycle of it asks other questions of a driver than the next (decision 0017).
 * A mean of the published figures by their questions, with the smallest of their sizes, and of the last cycle of the driver in the window. Left out is a driver that a window has not asked about
 * in full yet, and one of a team of which a part is not shown. Other figures stay as they are. `cycles`: those that were published, as they closed.
 */
export function overWindows<Figure extends DriverFigure>(figures: readonly Figure[], cycles: readonly AskedCycle[]): Figure[] {
  const windows = windowsOf(cycles);
  const parts = Map.groupBy(
    figures.filter(({ cycleId }) => windows.has(cycleId)),
    ({ cycleId, nodeId, measure }) => `${windows.get(cycleId)!.cycles[0]!.id} ${nodeId} ${measure}`,
  );
  const together = [...parts.values()].flatMap((own): Figure[] => {
    const { cycleId, measure } = own[0]!;
    const asked = inFull(measure, windows.get(cycleId)!);
    const shown = new Map(own.map((figure) => [figure.cycleId, figure]));
    if (!asked || asked.some(([id]) => !shown.has(id))) return [];
    const weighed = asked.map(([id, count]) => ({ ...shown.get(id)!, count }));
    const bounded = weighed.every(({ low, high }) => low !== null && high !== null);
    return [
      {
        ...shown.get(asked.at(-1)![0])!,
        mean: meanOf(weighed, ({ mean }) => mean),
        low: bounded ? meanOf(weighed, ({ low }) => low!) : null,
        high: bounded ? meanOf(weighed, ({ high }) => high!) : null,
        sizeBand: weighed.map(({ sizeBand }) => sizeBand).reduce((least, one) => (atLeast(one) < atLeast(least) ? one : least)),
      },
    ];
  });
  return [...figures.filter(({ cycleId }) => !windows.has(cycleId)), ...together];
}

/** Whether figures of a driver stand in the cycle itself: always but in a pulse, and there in the last cycle in which a window asked about it, once it has in full. */
export function standsIn(cycles: readonly AskedCycle[]): (cycleId: string, driver: string) => boolean {
  const windows = windowsOf(cycles);
  return (cycleId, driver) => !windows.has(cycleId) || inFull(driver, windows.get(cycleId)!)?.at(-1)![0] === cycleId;
}

/** The windows of the pulses, by cycle: a window ends where a question comes again. */
function windowsOf(cycles: readonly AskedCycle[]): Map<string, Window> {
  const open = new Map<string, { window: Window; asked: Set<string> }>();
  const found = new Map<string, Window>();
  for (const cycle of cycles) {
    if (!cycle.part) continue;
    const now = open.get(cycle.part.seriesId);
    const again = !now || cycle.questions.some(({ id }) => now.asked.has(id));
    const at = again ? { window: { cycles: [] }, asked: new Set<string>() } : now;
    open.set(cycle.part.seriesId, at);
    at.window.cycles.push(cycle);
    for (const { id } of cycle.questions) at.asked.add(id);
    found.set(cycle.id, at.window);
  }
  return found;
}

/** The cycles of a window that asked about the driver, each with how many questions; undefined while not all questions of it were asked. */
function inFull(driver: string, { cycles }: Window): (readonly [string, number])[] | undefined {
  const own = (questions: readonly CycleQuestion[]) => drivenQuestions(questions).filter((question) => question.driver === driver).length;
  const asked = cycles.flatMap(({ id, questions }) => (own(questions) > 0 ? [[id, own(questions)] as const] : []));
  const total = asked.reduce((sum, [, count]) => sum + count, 0);
  return total > 0 && total >= own(cycles.at(-1)!.part!.questions) ? asked : undefined;
}

function meanOf<One extends { readonly count: number }>(weighed: readonly One[], value: (one: One) => number): number {
  const questions = weighed.reduce((sum, { count }) => sum + count, 0);
  return Math.round((weighed.reduce((sum, one) => sum + value(one) * one.count, 0) / questions) * 10) / 10;
}

const atLeast = (sizeBand: string): number => Number(/\d+/.exec(sizeBand)?.[0] ?? 0);
