import { parentPort } from 'node:worker_threads';
import type { Language } from '@throughline/domain';
import { type DirectoryPerson, knownNames, redacted } from '@throughline/publication/server';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** Comments of customers, and everybody whose name is to be taken out of them. */
export interface ToRedact {
  readonly people: readonly DirectoryPerson[];
  readonly comments: readonly { readonly text: string; readonly language: Language }[];
}

// Runs as a thread of its own (see comment-redactor.ts).
parentPort?.on('message', ({ id, task }: ThreadOrder<ToRedact>) => {
  const report = (one: ThreadReport<string[]>): void => parentPort!.postMessage(one);
  try {
    const names = knownNames(task.people);
    report({ id, result: task.comments.map(({ text, language }) => redacted(text, names, language).text) });
  } catch {
    // whatever went wrong is for whoever waits; its message might quote a comment
    report({ id, error: { name: 'Error', message: 'Names could not be taken out of comments.' } });
  }
});
