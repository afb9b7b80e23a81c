import { parentPort, workerData } from 'node:worker_threads';
import { countBallots, type OpenedBox } from '@throughline/publication';

// Runs as a thread of its own (see count-in-thread.ts), so it imports nothing of the house: neither a database nor a log is within its reach.
parentPort?.postMessage(countBallots(workerData as OpenedBox));
