import { backup, restore } from './backup.mjs';
import { benchmark } from './benchmark.mjs';
import { replayAward } from './replay-award.mjs';
import { verifyAudit } from './verify-audit.mjs';
import { verifyFile } from './verify-file.mjs';

/** Every command: {name, usage, about, run(arguments) → exit code}. */
export const commands = [backup, restore, verifyAudit, replayAward, verifyFile, benchmark];
