import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { OpsError } from './ops-error.mjs';

const TRAILER = /(?:^|\n)"?# rows (\d+) sha256 ([0-9a-f]{64})"?[,;\t]*\r?\n?$/;

/** Says whether a CSV file of results is as it was made, from the file alone; of other files the checksum, to compare with the list of files. */
export const verifyFile = {
  name: 'verify-file',
  usage: 'verify-file FILE',
  about: 'whether a CSV file of results is as it was made; of any file, its checksum',
  run([file, ...more]) {
    if (file === undefined || more.length > 0) throw new OpsError('Say which file: npm run ops -- verify-file FILE');
    if (!existsSync(file)) throw new OpsError(`There is no file ${file}.`);
    const { sentences, fault } = fileReport(readFileSync(file));
    for (const sentence of sentences) console.log(sentence);
    return Promise.resolve(fault ? 1 : 0);
  },
};

/** Sentences about the bytes of a file, and whether they are not as they were made. */
export function fileReport(bytes) {
  const whole = `SHA-256 of the whole file: ${createHash('sha256').update(bytes).digest('hex')}. It stands in the list of files and in the audit log.`;
  // the trailer is the last line, some hundred bytes
  const tailAt = Math.max(0, bytes.length - 1000);
  const found = TRAILER.exec(bytes.subarray(tailAt).toString('latin1'));
  if (!found) return { sentences: [whole, 'The file does not end as a CSV file of results does, so nothing else can be said from it alone.'], fault: false };
  const above = bytes.subarray(0, tailAt + found.index + (found[0].startsWith('\n') ? 1 : 0));
  const sha256 = createHash('sha256').update(above).digest('hex');
  if (sha256 !== found[2]) return { sentences: [whole, 'The lines above the last one are NOT as they were made: their checksum is another.'], fault: true };
  return { sentences: [whole, `Every byte above the last line is as it was made, and there are ${found[1]} rows.`], fault: false };
}
