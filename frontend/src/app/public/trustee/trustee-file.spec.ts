import type { TrusteeTask } from '@throughline/contract';
import { readTrusteeFile, trusteeFile } from './trustee-file';
import { trusteeLinkOf } from './trustee-link';

const task: TrusteeTask = {
  state: 'waiting',
  organisationName: 'Alpha',
  organisationId: 'o',
  cycleId: 'c1',
  cycleName: 'Autumn & winter',
  closesOn: '2026-11-24',
  trustees: ['Works council', 'Data protection', 'Notary'],
  me: 0,
  needed: 2,
  publicKey: 'KEY',
};
const part = { name: 'Notary', sha256: 'HASH', locked: '{"v":1}' };
const saved = (of: TrusteeTask, key = 'KEY'): string => decodeURIComponent(trusteeFile(of, key, part).href.split(',')[1]!);

describe("A trustee's file", () => {
  it('is read again as it was saved, under a name that tells whose and of what it is', () => {
    expect(trusteeFile(task, 'KEY', part).name).toBe('key-part-autumn-winter-notary.json');
    expect(readTrusteeFile(saved(task), task)).toEqual(part);
  });

  it('is refused with what it is instead', () => {
    const reading = (text: string) => () => readTrusteeFile(text, task);
    expect(reading('name;team')).toThrow('This file is no part of a key.');
    expect(reading('[]')).toThrow('This file is no part of a key.');
    expect(reading(saved({ ...task, cycleId: 'c2', cycleName: 'Spring' }))).toThrow(
      'This file is of another survey, "Spring". Choose the one of "Autumn & winter".',
    );
    expect(reading(saved(task, 'OLDER'))).toThrow('of an earlier key of this survey');
    expect(reading(saved(task).replace('"Notary"', '"Mallory"'))).toThrow('This file is of Mallory, who is no trustee of this survey.');
  });
});

describe("A trustee's link", () => {
  const secret = 's'.repeat(43);

  it('is read from what stands behind the #', () => {
    expect(trusteeLinkOf(`o=1&c=2&t=${secret}`)).toEqual({ organisation: '1', cycle: '2', secret });
    expect(trusteeLinkOf(`o=1&c=2&t=${secret}&m=hash`)).toMatchObject({ manifest: 'hash' });
  });

  it('is none when something of it was lost', () => {
    for (const fragment of [null, '', `c=2&t=${secret}`, `o=1&t=${secret}`, `o=1&c=2&t=${secret.slice(1)}`]) expect(trusteeLinkOf(fragment)).toBeUndefined();
  });
});
