import type { TrusteePart, TrusteeTask } from '@throughline/contract';
import { TrusteeStop } from './trustee-wire';

/** What a trustee keeps: her part, still locked, and of which survey it is. */
interface TrusteeFile extends TrusteePart {
  readonly v: 1;
  readonly kind: 'throughline-trustee-part';
  readonly organisation: string;
  readonly cycle: string;
  readonly cycleName: string;
  readonly publicKey: string;
}

/** The file of one trustee, as an address to download it from and a name to save it under. */
export function trusteeFile(task: TrusteeTask, publicKey: string, part: TrusteePart): { name: string; href: string } {
  const { organisationId, cycleId, cycleName } = task;
  const file: TrusteeFile = { v: 1, kind: 'throughline-trustee-part', organisation: organisationId, cycle: cycleId, cycleName, publicKey, ...part };
  const plain = `${cycleName} ${part.name}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return { name: `key-part-${plain}.json`, href: `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(file, null, 2)}\n`)}` };
}

/** Reads a trustee's file. Throws a TrusteeStop that says what it is instead. */
export function readTrusteeFile(text: string, task: TrusteeTask): TrusteePart {
  const file = fieldsOf(text);
  if (file?.kind !== 'throughline-trustee-part' || typeof file.locked !== 'string' || typeof file.name !== 'string' || typeof file.sha256 !== 'string')
    throw new TrusteeStop('no-part', 'This file is no part of a key. Choose the file that was saved when the key was made; its name begins with "key-part".');
  if (file.cycle !== task.cycleId)
    throw new TrusteeStop('other-cycle', `This file is of another survey, "${file.cycleName ?? ''}". Choose the one of "${task.cycleName}".`);
  if (task.publicKey !== undefined && file.publicKey !== task.publicKey)
    throw new TrusteeStop('other-key', 'This file is of an earlier key of this survey, which was made again since. Choose the newer file.');
  if (!task.trustees.includes(file.name)) throw new TrusteeStop('no-trustee', `This file is of ${file.name}, who is no trustee of this survey.`);
  return { name: file.name, sha256: file.sha256, locked: file.locked };
}

function fieldsOf(text: string): Partial<TrusteeFile> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // SyntaxError of some other file; only parsing tells
    return undefined;
  }
}
