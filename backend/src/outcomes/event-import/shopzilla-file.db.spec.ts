import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView } from '@throughline/contract';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';

const file = path.resolve(import.meta.dirname, '../../../../../shared/data/shopzilla-csat/sample_rows.csv');
const there = existsSync(file);
if (!there)
  console.log(`The rows of a real shop are not beside this clone (${path.relative(process.cwd(), file)}); event-formats.db.spec.ts has files of our own.`);

/** Nineteen rows as a shop exported them: days of two kinds, quotation marks, what customers wrote, names of agents and supervisors. */
(there ? describe : describe.skip)('rows of a real shop', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box']);
  });
  afterAll(() => at?.close());

  async function settled(id: string): Promise<EventImportView> {
    for (let tries = 0; tries < 600; tries++) {
      const view = (await expectStatus(at.manager('GET', `/api/event-imports/${id}`), 200)).json() as EventImportView;
      if (!['reading', 'applying', 'undoing'].includes(view.state)) return view;
      await pause(50);
    }
    throw new Error('The import did not come to its end within 30 s.');
  }

  const send = async (): Promise<EventImportView> => {
    const address = `/api/event-imports?sourceId=${at.sourceId}&fileName=sample_rows.csv`;
    const sent = await expectStatus(at.manager('POST', address, readFileSync(file), { 'content-type': 'text/csv' }), 201);
    return settled(sent.json().id);
  };
  const apply = async (id: string): Promise<EventImportView> => {
    await expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
    return settled(id);
  };

  it('come in as the wizard proposes, every one of them, and what customers wrote does not', async () => {
    const seen = await send();
    expect(seen).toMatchObject({ state: 'previewed', format: 'other', lacks: null, asked: null, counts: { events: 19 } });
    expect(seen).toMatchObject({ firstDay: '2023-08-05', lastDay: '2023-08-06', problemCount: 0 });
    expect(Object.keys(seen.personal).sort()).toEqual(['Customer Remarks', 'Customer_City']);
    expect(await apply(seen.id)).toMatchObject({ state: 'applied', counts: { added: 19 } });
    const { rows } = await at.database.query<{ value: string; count: number }>(
      `SELECT value::text, count(*)::int AS count FROM org.outcome_event WHERE organisation_id = $1 GROUP BY value ORDER BY value`,
      [at.ours],
    );
    // as many of each as the file has, counted by hand
    expect(rows.map(({ value, count }) => [Number(value), count])).toEqual([
      [1, 4],
      [3, 1],
      [4, 3],
      [5, 11],
    ]);
    expect(await apply((await send()).id)).toMatchObject({ counts: { added: 0, unchanged: 19 } });
    const { rows: tables } = await at.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rowCount } = await at.database.query(`SELECT 1 FROM ${name} AS t WHERE t::text ILIKE ANY ($1) LIMIT 1`, [
        ['%Irritating me%', '%GUWAHATI%', '%thanks to Shopzilla%'],
      ]);
      expect([name, rowCount]).toEqual([name, 0]);
    }
  });
});
