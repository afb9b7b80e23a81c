import type { Sketch, Tree } from './tree.js';

/** A rule of the house that a machine can hold us to, with the proof that it does. */
export interface Law {
  /** Which of the house's twenty rules it serves; 0 for a law beside them. */
  rule: number;
  /** The law as a sentence; its test carries this name. */
  says: string;
  /** Every place that breaks it, each as "path:line: what"; empty when all is well. */
  breaches(tree: Tree): string[];
  /** Small trees that break it. A law without a witness is not a law. */
  catches: readonly [Sketch, ...Sketch[]];
  /** Look-alikes that it must let pass. */
  allows?: readonly Sketch[];
}
