import { parentPort, workerData } from 'node:worker_threads';
import { languageTools } from '@throughline/publication/languages';
import { screenedComments } from '@throughline/publication/server';
import type { ScreeningTask } from './in-thread.js';

// Runs as a thread of its own (see in-thread.ts), as the counting does: neither a database nor a log is within its reach.
parentPort?.postMessage(screenedComments((workerData as ScreeningTask).screen, languageTools));
