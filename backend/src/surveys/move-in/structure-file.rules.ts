import { isUtf8 } from 'node:buffer';
import { Refusal } from '@throughline/domain';

/** What a file seems to be, by its first bytes: a LimeSurvey archive (`.lsa`), its structure (`.lss`), or SurveyJS as JSON. */
export type StructureKind = 'archive' | 'lss' | 'json';

/** Largest text of a structure, in bytes. One of 300 questions in five languages has about one million. */
export const STRUCTURE_BYTES = 8 * 1024 * 1024;

/** Throws Refusal `empty-file` or `unknown-file`, saying which files can be read. */
export function kindOfFile(bytes: Uint8Array): StructureKind {
  if (bytes.length === 0) throw new Refusal('invalid', 'empty-file', 'The file is empty. Send the file that LimeSurvey or SurveyJS made.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'archive';
  const start = structureText(bytes.subarray(0, 4096), false).trimStart();
  if (start.startsWith('<')) return 'lss';
  if (start.startsWith('{')) return 'json';
  throw new Refusal(
    'unsupported',
    'unknown-file',
    'This is no questionnaire that can be read. Send a survey structure of LimeSurvey (.lss), a survey archive of LimeSurvey (.lsa), or the JSON of SurveyJS.',
  );
}

/**
 * The text of a file in UTF-8, or in UTF-16 when it begins with the mark of it. Throws Refusal `file-too-large`, and `wrong-encoding` when it is in another:
 * guessing would put wrong letters into questions without anybody noticing.
 */
export function structureText(bytes: Uint8Array, whole = true): string {
  if (bytes.length > STRUCTURE_BYTES)
    throw new Refusal('too-large', 'file-too-large', `The structure has more than ${STRUCTURE_BYTES / 1024 / 1024} MB. No questionnaire is as long as that.`);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (whole && !isUtf8(bytes))
    throw new Refusal(
      'unsupported',
      'wrong-encoding',
      'The file is not in UTF-8, as LimeSurvey and SurveyJS write it, so letters would be wrong. Export it again, or save it as UTF-8.',
    );
  return new TextDecoder('utf-8').decode(bytes);
}
