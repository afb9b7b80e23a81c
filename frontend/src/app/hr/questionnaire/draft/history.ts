import { computed, signal } from '@angular/core';
import type { Draft } from './draft';
import { differs } from './text';

const MOST = 100;
/** Letters typed closer together than this are taken back together. */
const BREATH_MS = 1500;

/** The steps of building that can be taken back and done again. Tell it every state of the draft with `saw`; words typed in one breath are one step. */
export class DraftHistory {
  private readonly before = signal<readonly Draft[]>([]);
  private readonly after = signal<readonly Draft[]>([]);
  private now: Draft | undefined;
  private typedAt = -Infinity;
  readonly canUndo = computed(() => this.before().length > 0);
  readonly canRedo = computed(() => this.after().length > 0);

  /** `at`: any clock in milliseconds. */
  saw(draft: Draft, at: number): void {
    const last = this.now;
    this.now = draft;
    if (!last || !differs(last, draft)) return;
    const typed = shape(last) === shape(draft);
    const sameBreath = typed && at - this.typedAt < BREATH_MS;
    this.typedAt = typed ? at : -Infinity;
    this.after.set([]);
    if (!sameBreath) this.before.update((steps) => [...steps, last].slice(-MOST));
  }

  /** Begins anew with what was loaded: there is nothing to take back. */
  begin(draft: Draft): void {
    this.now = draft;
    this.before.set([]);
    this.after.set([]);
    this.typedAt = -Infinity;
  }

  undo(): Draft | undefined {
    return this.step(this.before, this.after);
  }

  redo(): Draft | undefined {
    return this.step(this.after, this.before);
  }

  private step(from: typeof this.before, to: typeof this.before): Draft | undefined {
    const next = from().at(-1);
    const last = this.now;
    if (!next || !last) return undefined;
    from.update((steps) => steps.slice(0, -1));
    to.update((steps) => [...steps, last]);
    this.now = next;
    this.typedAt = -Infinity;
    return next;
  }
}

/** All of the draft but its words. */
function shape({ languages, parts }: Draft): string {
  return JSON.stringify([
    languages,
    parts.map(({ key, heading, items }) => [key, heading?.show, items.map(({ question, mandatory, show, jumps }) => [question.id, mandatory, show, jumps])]),
  ]);
}
