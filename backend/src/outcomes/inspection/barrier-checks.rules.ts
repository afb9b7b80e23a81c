import type { InspectionCheck } from '@throughline/contract';
import type { InspectionCheckId } from '@throughline/domain';
import { medianCheck, shareCheck } from './check.rules.js';

/** A trial complaint as it is inspected; withdrawn ones are left out before. */
export interface InspectedBarrierRun {
  readonly id: string;
  readonly steps: number;
  readonly minutes: number;
  readonly handOvers: number;
  readonly deadEnds: number;
  readonly foundAlone: boolean;
  readonly toldNext: boolean;
  readonly takenIn: boolean;
  readonly freeOfCharge: boolean;
}

/** Computes the checks of trial complaints. */
export function barrierChecks(runs: readonly InspectedBarrierRun[]): InspectionCheck[] {
  const share = (id: InspectionCheckId, isGood: (run: InspectedBarrierRun) => boolean): InspectionCheck =>
    shareCheck(
      id,
      runs.length,
      runs.filter((run) => !isGood(run)).map((run) => ({ id: run.id, number: null })),
    );
  const median = (id: InspectionCheckId, of: (run: InspectedBarrierRun) => number): InspectionCheck =>
    medianCheck(
      id,
      runs.map((run) => ({ id: run.id, number: null, value: of(run) })),
    );
  return [
    share('found-alone', ({ foundAlone }) => foundAlone),
    share('told-next', ({ toldNext }) => toldNext),
    share('taken-in', ({ takenIn }) => takenIn),
    share('free-of-charge', ({ freeOfCharge }) => freeOfCharge),
    median('steps', ({ steps }) => steps),
    median('minutes', ({ minutes }) => minutes),
    median('hand-overs', ({ handOvers }) => handOvers),
    median('dead-ends', ({ deadEnds }) => deadEnds),
  ];
}
