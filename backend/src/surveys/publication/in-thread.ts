import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExpectedFamilies, MembersToExpect, OpenedBox, PublicationTables } from '@throughline/publication';
import type { ScreenedComment, ThemeEntry, ToScreen } from '@throughline/publication/server';
import { YOUNG_MB } from '../../platform/threads/young.js';

/** What the thread can be asked: to count an opened box, or to say what detail to expect. */
export type ThreadTask = { readonly box: OpenedBox } | { readonly members: MembersToExpect };

/** What a thread of the other kind is asked: to make comments ready to be stored. */
export type ScreeningTask = { readonly screen: ToScreen } | { readonly theme: ToTheme };

/** Comments whose themes are to be found anew. */
export interface ToTheme {
  readonly comments: readonly { readonly text: string; readonly language: string | null }[];
  readonly themes: readonly ThemeEntry[];
}

/** 100,000 people with five demographics take less than a minute, and half a gigabyte, for each optional question and once for all others. */
const LONGEST_MS = 20 * 60_000;
const MOST_MEMORY_MB = 3072;

/** Counts an opened box beside the main thread, which answers requests meanwhile. Throws what the count throws, and an error when it takes longer or more memory than it may; then the thread is ended and nothing is published. */
export function countInThread(box: OpenedBox, longestMs = LONGEST_MS, mostMemoryMb = MOST_MEMORY_MB): Promise<PublicationTables> {
  return inThread('counting-thread', { box }, longestMs, mostMemoryMb);
}

/** Says beside the main thread which teams and demographics will probably be shown. Throws an error when it takes longer than it may. */
export function expectInThread(members: MembersToExpect, longestMs: number): Promise<ExpectedFamilies> {
  return inThread('counting-thread', { members }, longestMs);
}

/** Takes the names out of comments and sets those apart that speak of danger, beside the main thread. Throws as `countInThread`. */
export function screenInThread(screen: ToScreen): Promise<ScreenedComment[]> {
  return inThread('screening-thread', { screen }, LONGEST_MS);
}

/** The themes of each comment, beside the main thread. */
export function themeInThread(theme: ToTheme): Promise<string[][]> {
  return inThread('screening-thread', { theme }, LONGEST_MS);
}

function inThread<Result>(
  which: 'counting-thread' | 'screening-thread',
  task: ThreadTask | ScreeningTask,
  longestMs: number,
  mostMemoryMb = MOST_MEMORY_MB,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    // the same ending as this file: tests run the source
    const file = new URL(`./${which}${path.extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: YOUNG_MB } });
    const tooLong = setTimeout(() => {
      reject(new Error(`Counting took longer than ${Math.round(longestMs / 1000)} seconds and was stopped.`));
      void worker.terminate();
    }, longestMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`The ${which.replace('-', ' ')} ended with code ${code} and no result.`));
    });
  });
}
