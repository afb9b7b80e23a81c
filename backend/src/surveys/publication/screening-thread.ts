import { parentPort, workerData } from 'node:worker_threads';
import { isLanguage } from '@throughline/domain';
import { languageTools } from '@throughline/publication/languages';
import { screenedComments, themesOf, type ThemeEntry } from '@throughline/publication/server';
import type { ScreeningTask } from './in-thread.js';

// Runs as a thread of its own (see in-thread.ts), as the counting does: neither a database nor a log is within its reach.
const task = workerData as ScreeningTask;
if ('screen' in task) {
  // loaded here, since it takes seconds and the other task does not need it
  const { detect } = await import('@throughline/publication/detector');
  parentPort?.postMessage(screenedComments(task.screen, { ...languageTools, detect }));
} else parentPort?.postMessage(themed(task.theme));

function themed({ comments, themes }: { comments: readonly { text: string; language: string | null }[]; themes: readonly ThemeEntry[] }): string[][] {
  const find = themesOf(themes, languageTools.stem);
  return comments.map(({ text, language }) => find(text, isLanguage(language) ? language : 'en'));
}
