import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FieldProblem, RefusalKind } from '@throughline/domain';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';
import type { KnownQuestion } from '../question-bank/question.rules.js';
import type { CarriedOver, MoveInChoices } from './carried-over.rules.js';
import type { ForeignSurvey } from './foreign-survey.js';

/** A file to be read, or a survey of one to be made a questionnaire of. */
export type StructureTask =
  | { readonly bytes: Uint8Array }
  | { readonly survey: ForeignSurvey; readonly choices: MoveInChoices; readonly known: ReadonlyMap<string, KnownQuestion>; readonly id: string };

/** What came of it. A refusal is for whoever sent the file, so it comes back whole. */
export type StructureResult =
  | { readonly made: ForeignSurvey | CarriedOver }
  | { readonly refused: { readonly kind: RefusalKind; readonly code: string; readonly sentence: string; readonly fields: readonly FieldProblem[] } };

// tests run the source, in which a thread finds the neighbours of this file under another ending
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context),
  });
const { Refusal } = await import('@throughline/domain');
const { carriedOver } = await import('./carried-over.rules.js');
const { readStructure } = await import('./read-structure.js');

async function made(task: StructureTask): Promise<StructureResult> {
  try {
    if ('bytes' in task) return { made: await readStructure(Buffer.from(task.bytes)) };
    return { made: carriedOver(task.survey, task.choices, task.known, task.id) };
  } catch (error) {
    // what is wrong with a file is a normal answer, known only after reading it
    if (error instanceof Refusal) return { refused: { kind: error.kind, code: error.code, sentence: error.message, fields: error.fields } };
    throw error;
  }
}

// Runs as a thread of its own (see structure-reader.ts).
parentPort?.on('message', ({ id, task }: ThreadOrder<StructureTask>) => {
  const report = (one: ThreadReport<StructureResult>): void => parentPort!.postMessage(one);
  void made(task).then(
    (result) => report({ id, result }),
    // the message may quote the file; that is left behind here
    (error: unknown) => report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: 'The file could not be read.' } }),
  );
});
