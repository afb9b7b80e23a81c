import { serveStream } from '../../platform/threads/thread-stream.js';
import { readEventFile } from './event-file.js';

// Runs as a thread of its own (see event-pass.ts): no database and no log is within its reach.
serveStream(readEventFile);
