import { inject, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { Toasts } from './toasts';

/** One write outside any form: whether it is under way, and a sentence to the person when it was refused. Make it in an injection context. */
export class Attempt {
  private readonly toasts = inject(Toasts);
  private readonly working = signal(false);
  readonly busy = this.working.asReadonly();

  /** Resolves to whether it was done; says `done` when it was, and why not when it was not. A second call meanwhile does nothing. */
  async run(write: () => Promise<unknown>, done?: string): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    // HttpErrorResponse: a refusal is the server's normal answer, known only after asking
    try {
      await write();
    } catch (error) {
      this.toasts.failed(problemOf(error).detail);
      return false;
    } finally {
      this.working.set(false);
    }
    if (done) this.toasts.done(done);
    return true;
  }
}
