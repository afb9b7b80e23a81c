import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { House } from '../../platform/testing/house.js';
import { FileParts } from './file-parts.js';

describe('the parts of a file', () => {
  let house: House;
  let parts: FileParts;
  let work: UnitOfWork;
  const organisations: string[] = [];
  beforeAll(async () => {
    house = await House.open({ DATABASE_POOL: '3' });
    parts = house.app.get(FileParts, { strict: false });
    work = house.app.get(UnitOfWork);
    for (const name of ['Alpha', 'Beta']) {
      const send = await house.organisation(name);
      organisations.push((await send('GET', '/api/me')).json().organisation.id);
    }
  });
  afterAll(() => house?.close());

  const readBy = (organisationId: string, importId: string): Promise<Buffer[]> =>
    work.run(organisationId, async () => {
      const found: Buffer[] = [];
      for await (const part of parts.read(importId, 'file')) found.push(Buffer.from(part));
      return found;
    });

  it('are the bytes that came, in whatever pieces, and no longer than a part; the neighbour finds none', async () => {
    const [ours, neighbour] = organisations as [string, string];
    const whole = Buffer.from(Array.from({ length: 500_001 }, (_, i) => (i * 31 + (i >> 8)) % 251));
    for (const sizes of [[1, 65_536, 122_880, 7, 300_000], [500_001], [122_880]]) {
      const importId = newId();
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0, n = 0; at < whole.length; n++) {
          const size = sizes[n % sizes.length]!;
          yield Uint8Array.from(whole.subarray(at, (at += size)));
        }
      }
      await work.run(ours, () => makeImport(importId));
      expect(await work.run(ours, () => parts.receive(importId, pieces()))).toEqual({ bytes: whole.length, packed: false });
      const found = await readBy(ours, importId);
      expect(Buffer.concat(found).equals(whole)).toBe(true);
      expect(found.map(({ length }) => length)).toEqual([122_880, 122_880, 122_880, 122_880, 8481]);
      expect(await readBy(neighbour, importId)).toEqual([]);
    }
  });

  async function makeImport(id: string): Promise<void> {
    const sourceId = newId();
    await work.query(`INSERT INTO org.outcome_source (organisation_id, id, key, name, kind, time_zone) VALUES ($1, $2, $3, 'Desk', 'generic', 'UTC')`, [
      sourceId,
      `desk-${sourceId}`,
    ]);
    await work.query(
      `INSERT INTO org.event_import (organisation_id, id, source_id, state, file_name, bytes, packed, column_names, options, made_on) VALUES ($1, $2, $3, 'receiving', 'a.csv', 0, false, '{}', '{}', '2026-11-23')`,
      [id, sourceId],
    );
  }
});
