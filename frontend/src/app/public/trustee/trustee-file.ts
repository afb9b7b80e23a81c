import type { TrusteePart, TrusteeTask } from '@throughline/contract';
import { TrusteeStop } from './trustee-wire';
import { trusteeWords } from './words/words';

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
  const words = trusteeWords().stops;
  const file = fieldsOf(text);
  if (file?.kind !== 'throughline-trustee-part' || typeof file.locked !== 'string' || typeof file.name !== 'string' || typeof file.sha256 !== 'string')
    throw new TrusteeStop('no-part', words.noPart);
  if (file.cycle !== task.cycleId) throw new TrusteeStop('other-cycle', words.otherCycle(file.cycleName ?? '', task.cycleName));
  if (task.publicKey !== undefined && file.publicKey !== task.publicKey) throw new TrusteeStop('other-key', words.otherKey);
  if (!task.trustees.includes(file.name)) throw new TrusteeStop('no-trustee', words.noTrustee(file.name));
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
