import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { type DirectoryPerson, knownNames } from '@throughline/publication/server';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';
import type { CandidateWords, PackedText, PackSourceText } from './blinding.js';

/** Candidates whose texts are to be made blind. */
export interface ToBlind {
  readonly everybody: readonly DirectoryPerson[];
  readonly candidates: readonly { readonly texts: readonly PackSourceText[]; readonly words: CandidateWords }[];
}

// tests run the source, in which a thread finds the neighbours of this file under another ending
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context),
  });
const { blinded } = await import('./blinding.js');

// Runs as a thread of its own (see pack-blinder.ts).
parentPort?.on('message', ({ id, task }: ThreadOrder<ToBlind>) => {
  const report = (one: ThreadReport<PackedText[][]>): void => parentPort!.postMessage(one);
  try {
    const names = knownNames(task.everybody);
    report({ id, result: task.candidates.map(({ texts, words }) => texts.map((text) => blinded(text, words, names))) });
  } catch {
    // whatever went wrong is for whoever waits; its message might quote a text
    report({ id, error: { name: 'Error', message: 'Texts could not be made blind.' } });
  }
});
