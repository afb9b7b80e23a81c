import { Refusal } from '@throughline/domain';
import { carriedOver } from './carried-over.rules.js';
import { readStructure } from './read-structure.js';
import { StructureReader } from './structure-reader.js';
import { BANK, EVERY_TYPE } from './testing/everything.js';

const ID = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';

describe('reading a file beside the main thread', () => {
  const reader = new StructureReader();
  const bytes = Buffer.from(EVERY_TYPE);
  afterAll(() => reader.onApplicationShutdown());

  it('gives what reading it here gives, and makes the same of it', async () => {
    const here = await readStructure(bytes);
    const there = await reader.read(bytes);
    expect(there).toEqual(here);
    const carried = await reader.carried(there, { drivers: [] }, BANK, ID);
    expect(carried).toEqual(carriedOver(here, { drivers: [] }, BANK, ID));
    expect(carried.questions.length).toBeGreaterThan(20);
  });

  it('lets everybody else have their turn meanwhile', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    await reader.read(bytes);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });

  it('refuses with the whole refusal, and reads the next file', async () => {
    const refused = await reader.read(Buffer.from('<!DOCTYPE lolz [<!ENTITY lol "lol">]><document>&lol;</document>')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ kind: 'invalid', code: 'xml-with-doctype', message: expect.stringContaining('can hide traps') });
    expect((await reader.read(bytes)).source).toBe('limesurvey');
  });
});
