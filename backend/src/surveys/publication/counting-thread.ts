import { parentPort, workerData } from 'node:worker_threads';
import { countBallots, expectedFamilies } from '@throughline/publication';
import type { ThreadTask } from './in-thread.js';

// Runs as a thread of its own (see in-thread.ts), so it imports nothing of the house: neither a database nor a log is within its reach.
const task = workerData as ThreadTask;
parentPort?.postMessage('box' in task ? countBallots(task.box) : expectedFamilies(task.members));
