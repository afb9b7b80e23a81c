import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView } from '@throughline/contract';
import { Jobs } from '../../platform/jobs/jobs.js';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { TidyEventImportsJob } from './tidy-event-imports.job.js';
import { UndoEventImportJob } from './undo-event-import.job.js';

const OLD = '2020-01-01';

describe('imports of events whose job is lost', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box']);
  });
  afterAll(() => at?.close());

  const get = async (id: string): Promise<EventImportView> => (await expectStatus(at.manager('GET', `/api/event-imports/${id}`), 200)).json();
  const becomes = async (id: string, state: string): Promise<EventImportView> => {
    for (let tries = 0; tries < 400; tries++) {
      const view = await get(id);
      if (view.state === state) return view;
      await pause(50);
    }
    throw new Error(`The import did not become ${state} within 20 s; it is ${(await get(id)).state}.`);
  };
  const previewed = async (key: string): Promise<string> => {
    const body = Buffer.from(`Ticket,Date,CSAT\n${key},2026-01-10,5\n`);
    const { id } = (await expectStatus(at.manager('POST', `/api/event-imports?sourceId=${at.sourceId}`, body, { 'content-type': 'text/csv' }), 201)).json();
    await becomes(id, 'previewed');
    return id;
  };
  const applied = async (key: string): Promise<string> => {
    const id = await previewed(key);
    await expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
    await becomes(id, 'applied');
    return id;
  };
  /** As a process that was killed too often leaves it. */
  const stuck = async (id: string, state: string, madeOn?: string): Promise<void> => {
    await at.house.idle();
    await at.database.query(
      `UPDATE org.event_import SET state = $3, made_on = coalesce($4, made_on), applied_by = (SELECT id FROM org.employee WHERE organisation_id = $1 LIMIT 1) WHERE organisation_id = $1 AND id = $2`,
      [at.ours, id, state, madeOn],
    );
  };
  const tidy = (): Promise<void> => at.house.app.get(TidyEventImportsJob, { strict: false }).handle();

  it('are done when somebody asks again', async () => {
    const id = await previewed('s-1');
    await stuck(id, 'applying');
    await expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
    await becomes(id, 'applied');
    await stuck(id, 'undoing');
    await expectStatus(at.manager('DELETE', `/api/event-imports/${id}/application`), 200);
    await becomes(id, 'undone');
  });

  it('are done by the next day', async () => {
    const [reading, applying, undoing] = [await previewed('s-2'), await previewed('s-3'), await applied('s-4')];
    await stuck(reading, 'reading');
    await stuck(applying, 'applying');
    await stuck(undoing, 'undoing');
    await tidy();
    await becomes(reading, 'previewed');
    await becomes(applying, 'applied');
    await becomes(undoing, 'undone');
  });

  it('go with their file after a week, and what was to be taken back stays in; what a job is still doing is left to it', async () => {
    const [reading, applying, undoing, waiting] = [await previewed('s-5'), await previewed('s-6'), await applied('s-7'), await previewed('s-8')];
    await stuck(reading, 'reading', OLD);
    await stuck(applying, 'applying', OLD);
    await stuck(undoing, 'undoing', OLD);
    await stuck(waiting, 'applying', OLD);
    const tomorrow = new Date(Date.now() + 86_400_000);
    await at.house.app.get(Jobs, { strict: false }).sendAlone('apply-event-import', { organisationId: at.ours, importId: waiting }, { startAfter: tomorrow });
    await tidy();
    for (const id of [reading, applying]) await expectStatus(at.manager('GET', `/api/event-imports/${id}`), 404);
    const { rows } = await at.database.query(`SELECT 1 FROM org.event_import_part WHERE import_id = ANY ($1)`, [[reading, applying]]);
    expect(rows).toEqual([]);
    expect(await get(undoing)).toMatchObject({ state: 'applied', failure: expect.stringContaining('it is in as before') });
    expect(await get(waiting)).toMatchObject({ state: 'applying' });
  });

  it('are applied as before when taking them back fails, say so, and can be taken back then', async () => {
    const id = await applied('s-9');
    await stuck(id, 'undoing');
    const job = at.house.app.get(UndoEventImportJob, { strict: false });
    await at.database.query(`ALTER TABLE org.outcome_event_before RENAME TO outcome_event_away`);
    await expect(job.handle({ organisationId: at.ours, importId: id }, { last: false })).rejects.toThrow(/outcome_event_before/);
    expect(await get(id)).toMatchObject({ state: 'undoing', failure: null });
    await expect(job.handle({ organisationId: at.ours, importId: id }, { last: true })).rejects.toThrow(/outcome_event_before/);
    expect(await get(id)).toMatchObject({ state: 'applied', failure: expect.stringContaining('Take it back again') });
    await at.database.query(`ALTER TABLE org.outcome_event_away RENAME TO outcome_event_before`);
    await expectStatus(at.manager('DELETE', `/api/event-imports/${id}/application`), 200);
    expect(await becomes(id, 'undone')).toMatchObject({ failure: null });
    expect(await at.stored('s-9')).toEqual({});
  });
});
