import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { OpsError } from './ops-error.mjs';

const TRAILER = /(?:^|\n)"?# rows (\d+) sha256 ([0-9a-f]{64})"?[,;\t]*\r?\n?$/;

/**
 * Says whether a CSV file of results was damaged since the checksum in its last line was written, and of any file the checksum to compare. That last line
 * anybody can write anew: only the list of files and the audit log say whether it is the file that was made.
 */
export const verifyFile = {
  name: 'verify-file',
  usage: 'verify-file FILE',
  about: 'whether a CSV file of results was damaged; of any file, its checksum, to compare with the list of files or the audit log',
  run([file, ...more]) {
    if (file === undefined || more.length > 0) throw new OpsError('Say which file: npm run ops -- verify-file FILE');
    if (!existsSync(file)) throw new OpsError(`There is no file ${file}.`);
    const { sentences, fault } = fileReport(readFileSync(file));
    for (const sentence of sentences) console.log(sentence);
    return Promise.resolve(fault ? 1 : 0);
  },
};

/** Sentences about the bytes of a file, and whether they do not fit the checksum among them. */
export function fileReport(bytes) {
  const whole = `SHA-256 of the whole file: ${createHash('sha256').update(bytes).digest('hex')}. Compare it with the list of files or the audit log: only that tells whether it is the file that was made.`;
  // the trailer is the last line, some hundred bytes
  const tailAt = Math.max(0, bytes.length - 1000);
  const found = TRAILER.exec(bytes.subarray(tailAt).toString('latin1'));
  if (!found) return { sentences: [whole, 'The file does not end as a CSV file of results does, so nothing else can be said from it alone.'], fault: false };
  const above = bytes.subarray(0, tailAt + found.index + (found[0].startsWith('\n') ? 1 : 0));
  const sha256 = createHash('sha256').update(above).digest('hex');
  if (sha256 !== found[2])
    return { sentences: [whole, 'The lines above the last one were CHANGED since the checksum in it was written, or that checksum was.'], fault: true };
  return {
    sentences: [
      whole,
      `The file was not damaged since the checksum in its last line was written, which says that there are ${found[1]} rows. Whoever changes a file can also write that line anew.`,
    ],
    fault: false,
  };
}
