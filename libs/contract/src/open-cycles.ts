import type { LocalText } from '@throughline/domain';

/** A cycle that the signed-in person may answer. */
export class OpenCycle {
  id: string;
  name: string;
  closesOn: string;
  minutes: number;
  questionCount: number;
  /** What was done with the answers of last time; without a text, nothing is said. */
  lastTime: LocalText;
  /** Hash of the rules that everybody is told. */
  manifestSha256: string;
}

/** Cycles that the signed-in person was invited to and can still answer. */
export class OpenCycleList {
  items: OpenCycle[];
}
