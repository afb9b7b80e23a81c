import { jest } from '@jest/globals';
import type { ExportFile, ExportSchedule, ReceivedReportList } from '@throughline/contract';
import type pg from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';
import { ExportMaking } from '../file/export-making.js';
import { AnnounceExportJob } from '../file/announce-export.job.js';
import { MakeExportJob } from '../file/make-export.job.js';
import { DueReportsService } from './due-reports.service.js';
import { OrderDueReportsJob } from './order-due-reports.job.js';

/** One cycle with results, straight from what is published; who may see what of it is tested with the files themselves. */
describe('reports by mail', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let lea: Client;
  let neighbour: Client;
  let teams: SurveyedTeam[];
  let ada: string;
  let leader: string;
  let worker: string;
  let cycle: string;

  const idOf = async (email: string): Promise<string> => (await hr('GET', `/api/employees?search=${email}`)).json().items[0].id;
  const text = (change: object = {}) => ({
    name: 'Monday figures',
    subject: 'heatmap',
    format: 'xlsx',
    rhythm: 'weekly',
    day: weekday(),
    receivers: [ada, leader],
    paused: false,
    ...change,
  });
  const weekday = () => new Date(`${house.clock.today()}T00:00:00Z`).getUTCDay() || 7;
  const fire = async (): Promise<void> => {
    await house.app.get(OrderDueReportsJob, { strict: false }).handle();
    await house.idle();
  };
  const filesOf = async (by: Client): Promise<ExportFile[]> => (await expectStatus(by('GET', '/api/exports'), 200)).json().items;
  const add = async (change: object = {}): Promise<ExportSchedule> => (await expectStatus(hr('POST', '/api/report-schedules', text(change)), 201)).json();

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    teams = await withTeams(hr, { North: 2, South: 2 }, 'alpha.example');
    [ada, leader, worker] = [await idOf('ada@alpha.example'), await idOf(teams[0]!.emails[0]!), await idOf(teams[1]!.emails[0]!)];
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { leaderId: leader }), 200);
    lea = await house.signIn(teams[0]!.emails[0]!);
    const { id } = await draftCycle(house, hr, { name: 'Autumn' });
    cycle = id;
    await root.query(
      `UPDATE org.cycle SET state = 'published', closed_on = closes_on, manifest_sha256 = $2, questionnaire_version = 1, invited = 40 WHERE id = $1`,
      [id, 'ab'.repeat(32)],
    );
    await root.query(
      `INSERT INTO pub.publication (organisation_id, cycle_id, k, k_comments, engine_version, certificate) SELECT organisation_id, id, 5, 10, 'test', '{"ok": true}' FROM org.cycle WHERE id = $1`,
      [id],
    );
    await root.query(
      `INSERT INTO pub.ballot_cycle (organisation_id, cycle_id, state, position, manifest, manifest_sha256, questions, lattice) SELECT organisation_id, id, 'tallied', 1, '{}', 'x', '[]', '[]' FROM org.cycle WHERE id = $1`,
      [id],
    );
    await root.query(
      `INSERT INTO pub.board (organisation_id, cycle_id, root, ballots, leaf_hashes, not_counted, manifest_hashes) SELECT organisation_id, id, 'x', 40, '[]', '[]', 1 FROM org.cycle WHERE id = $1`,
      [id],
    );
    for (const { id: team, name } of teams)
      await root.query(
        `INSERT INTO pub.team_node (organisation_id, cycle_id, node_id, parent_id, name, size_band, shown_at, lifted_out, overfull) SELECT organisation_id, id, $2, NULL, $3, '20-29', NULL, false, false FROM org.cycle WHERE id = $1`,
        [id, team, name],
      );
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('come on their day once, however many instances tick, each receiver a file of her own of what she may see', async () => {
    const { id } = await add();
    const seen = house.mails.length;
    await Promise.all([fire(), fire()]);
    await fire();
    const [own, hers] = [await filesOf(hr), await filesOf(lea)];
    expect([own.length, hers.length]).toEqual([1, 1]);
    expect([own[0]!.rows, hers[0]!.rows]).toEqual([2, 1]);
    for (const to of ['ada@alpha.example', teams[0]!.emails[0]!]) expect((await house.mailTo(to, 'Your file is ready', seen)).text).toContain('/exports');
    expect(house.mails.slice(seen).filter(({ subject }) => subject.startsWith('Your file is ready'))).toHaveLength(2);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('do not come while they are paused, nor to whoever has stopped them or may see nothing any more', async () => {
    const before = [(await filesOf(hr)).length, (await filesOf(lea)).length];
    const made = await add({ name: 'Paused', paused: true });
    await fire();
    expect([(await filesOf(hr)).length, (await filesOf(lea)).length]).toEqual(before);
    expect(((await lea('GET', '/api/received-reports')).json() as ReceivedReportList).items).toMatchObject([{ id: made.id, name: 'Paused', paused: true }]);
    await expectStatus(hr('DELETE', `/api/received-reports/${made.id}`), 204);
    await expectStatus(hr('DELETE', `/api/received-reports/${made.id}`), 404);
    await expectStatus(hr('PUT', `/api/report-schedules/${made.id}`, text({ name: 'Goes on', receivers: [leader] })), 200);
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { leaderId: null }), 200);
    await fire();
    const { rows } = await root.query(`SELECT count(*)::int AS n FROM org.export_file WHERE owner_id = ANY($1)`, [[ada, leader]]);
    expect(rows[0].n).toBe(before[0]! + before[1]!);
    await expectStatus(lea('DELETE', `/api/received-reports/${made.id}`), 204);
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { leaderId: leader }), 200);
    await expectStatus(hr('DELETE', `/api/report-schedules/${made.id}`), 204);
  });

  it('come after each publication, also of a cycle that closed long before it was counted', async () => {
    const before = (await filesOf(hr)).length;
    await root.query(`UPDATE org.cycle SET state = 'closed', closed_on = closes_on - 60, closes_on = closes_on - 60, opens_on = opens_on - 60 WHERE id = $1`, [
      cycle,
    ]);
    const { id } = await add({ name: 'After each', rhythm: 'publication', day: 1, receivers: [ada], format: 'csv' });
    await fire();
    expect((await filesOf(hr)).length).toBe(before);
    await root.query(`UPDATE org.cycle SET state = 'published' WHERE id = $1`, [cycle]);
    await root.query(
      `INSERT INTO org.cycle_event (organisation_id, cycle_id, position, kind, on_day) SELECT organisation_id, id, 90, 'published', $2 FROM org.cycle WHERE id = $1`,
      [cycle, house.clock.today()],
    );
    await fire();
    await fire();
    expect((await filesOf(hr)).length).toBe(before + 1);
    await root.query(`UPDATE org.cycle SET closed_on = closes_on + 60, closes_on = closes_on + 60, opens_on = opens_on + 60 WHERE id = $1`, [cycle]);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('do not come for what had results before, neither on the day it is set up nor when it changes to each publication', async () => {
    const before = (await filesOf(hr)).length;
    const after = { name: 'From now on', rhythm: 'publication', day: 1, receivers: [ada] } as const;
    const { id } = await add(after);
    const other = await add({ ...after, name: 'Changed', rhythm: 'monthly', paused: true });
    await expectStatus(hr('PUT', `/api/report-schedules/${other.id}`, text({ ...after, name: 'Changed' })), 200);
    await fire();
    expect((await filesOf(hr)).length).toBe(before);
    for (const made of [id, other.id]) await expectStatus(hr('DELETE', `/api/report-schedules/${made}`), 204);
  });

  it('are written in the language of each receiver, and where that is not known in that of the organisation', async () => {
    await root.query(`UPDATE org.organisation SET language = 'de' WHERE name = 'Alpha'`);
    await root.query(`UPDATE org.employee SET language = 'FR_ch' WHERE id = $1`, [leader]);
    const seen = house.mails.length;
    const { id } = await add({ name: 'In words' });
    await fire();
    expect([(await filesOf(hr))[0]!.title, (await filesOf(lea))[0]!.title]).toEqual(['Teams und Einflüsse · Autumn', 'Équipes et facteurs · Autumn']);
    expect((await house.mailTo('ada@alpha.example', 'Ihre Datei ist fertig', seen)).text).toContain('Guten Tag');
    await house.mailTo(teams[0]!.emails[0]!, 'Votre fichier est prêt', seen);
    await root.query(`UPDATE org.organisation SET language = 'en' WHERE name = 'Alpha'`);
    await root.query(`UPDATE org.employee SET language = NULL WHERE id = $1`, [leader]);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('can be paused although one of several receivers has left or leads no team any more', async () => {
    const { id } = await add({ name: 'Three' });
    await root.query(`UPDATE org.employee SET left_on = $2 WHERE id = $1`, [leader, house.clock.today()]);
    expect((await expectStatus(hr('PUT', `/api/report-schedules/${id}`, text({ name: 'Three', paused: true })), 200)).json()).toMatchObject({ paused: true });
    await expectStatus(hr('POST', '/api/report-schedules', text()), 400);
    await root.query(`UPDATE org.employee SET left_on = NULL WHERE id = $1`, [leader]);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('hold the file itself where HR chose that, up to a length, and only for who may see it when the mail goes out', async () => {
    const seen = house.mails.length;
    const { id } = await add({ name: 'Attached', attached: true });
    await fire();
    const file = (await filesOf(hr))[0]!;
    const mail = await house.mailTo('ada@alpha.example', 'Your file is ready', seen);
    expect(mail.text).toContain('is attached to this mail');
    const { rawPayload } = await expectStatus(hr('GET', `/api/exports/${file.id}/content`), 200);
    expect(mail.attachments).toEqual([{ fileName: file.fileName, content: rawPayload }]);
    const hers = (await filesOf(lea))[0]!;
    expect((await house.mailTo(teams[0]!.emails[0]!, 'Your file is ready', seen)).attachments?.[0]?.fileName).toBe(hers.fileName);
    const again = async (change: string): Promise<number> => {
      await root.query(change, [hers.id]);
      const before = house.mails.length;
      const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
      await house.app.get(AnnounceExportJob, { strict: false }).handle({ organisationId, fileId: hers.id });
      await house.idle();
      return house.mails.length - before;
    };
    expect(await again(`UPDATE org.export_file SET bytes = 5000001 WHERE id = $1`)).toBe(1);
    expect(house.mails.at(-1)).toMatchObject({ attachments: [], text: expect.stringContaining('too large to be attached') });
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { leaderId: null }), 200);
    expect(await again(`UPDATE org.export_file SET bytes = 10 WHERE id = $1`)).toBe(0);
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { leaderId: leader }), 200);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('are ordered in every other organisation when one fails, and the queue gets no word of why', async () => {
    const asked: string[] = [];
    const work = house.app.get(UnitOfWork);
    const order = jest.spyOn(house.app.get(DueReportsService, { strict: false }), 'order').mockImplementation(() => {
      asked.push(work.organisationId);
      return Promise.reject(new Error('a row with a name'));
    });
    await expect(house.app.get(OrderDueReportsJob, { strict: false }).handle()).rejects.toMatchObject({
      message: 'The reports by mail of an organisation could not be ordered.',
      stack: expect.not.stringContaining('a row with a name'),
    });
    order.mockRestore();
    expect(new Set(asked).size).toBe(2);
  });

  it('are set up by HR alone, for people who may see results', async () => {
    expect((await expectStatus(hr('POST', '/api/report-schedules', text({ receivers: [worker] })), 400)).json()).toMatchObject({
      code: 'invalid-receivers',
      errors: [{ pointer: '#/receivers' }],
    });
    expect((await expectStatus(hr('POST', '/api/report-schedules', text({ day: 9 })), 400)).json().errors[0].pointer).toBe('#/day');
    const { id } = await add({ name: 'Only HR' });
    await expectStatus(lea('GET', '/api/report-schedules'), 403);
    await expectStatus(lea('POST', '/api/report-schedules', text()), 403);
    expect((await neighbour('GET', '/api/report-schedules')).json().items).toEqual([]);
    for (const [method, body] of [
      ['PUT', text()],
      ['DELETE', undefined],
    ] as const)
      await expectStatus(neighbour(method, `/api/report-schedules/${id}`, body), 404);
    await expectStatus(neighbour('DELETE', `/api/received-reports/${id}`), 404);
    const strangers = await expectStatus(neighbour('POST', '/api/report-schedules', text()), 400);
    expect(strangers.json().code).toBe('invalid-receivers');
  });

  it('are announced although the first try to send the mail was cut off', async () => {
    await root.query(`DELETE FROM org.export_schedule`);
    const seen = house.mails.length;
    const sending = jest.spyOn(house.app.get(Mailer, { strict: false }), 'send').mockRejectedValueOnce(new Error('cut off'));
    const { id } = await add({ name: 'Announced', receivers: [ada] });
    await fire();
    await house.mailTo('ada@alpha.example', 'Your file is ready', seen);
    expect(sending).toHaveBeenCalledTimes(2);
    sending.mockRestore();
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('that cannot be made leave no word of theirs in the queue, and end as failed when nobody tries again', async () => {
    const secret = 'my manager shouts at me';
    const making = jest.spyOn(house.app.get(ExportMaking, { strict: false }), 'make').mockRejectedValue(new Error(`the text "${secret}" could not be shown`));
    const { id } = await add({ name: 'Fails', receivers: [ada] });
    await house.app.get(OrderDueReportsJob, { strict: false }).handle();
    const file = (await filesOf(hr))[0]!;
    const job = `name = 'make-export' AND data->>'fileId' = '${file.id}'`;
    for (let tries = 0; tries < 1200 && (await root.query(`SELECT 1 FROM jobs.job WHERE ${job} AND state = 'retry'`)).rowCount === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect((await filesOf(hr))[0]).toMatchObject({ id: file.id, state: 'making' });
    // the next try is the last
    await root.query(`UPDATE jobs.job SET retry_limit = retry_count + 1, start_after = now() WHERE ${job} AND state = 'retry'`);
    await house.idle();
    making.mockRestore();
    expect((await filesOf(hr))[0]).toMatchObject({ id: file.id, state: 'failed', sentence: expect.stringContaining('Ask for it again') });
    const { rows } = await root.query<{ state: string; output: string }>(`SELECT state, output::text FROM jobs.job WHERE ${job}`);
    expect(rows).toEqual([{ state: 'failed', output: expect.stringContaining('The file could not be made.') }]);
    expect(rows[0]!.output).not.toContain(secret);
    await expectStatus(hr('DELETE', `/api/report-schedules/${id}`), 204);
  });

  it('are noted with what their owner sees when they are made, not when they were ordered', async () => {
    const { id } = (await expectStatus(lea('POST', '/api/exports', { subject: 'heatmap', format: 'csv', cycleId: cycle }), 201)).json() as ExportFile;
    await root.query(`UPDATE org.export_file SET state = 'waiting' WHERE id = $1`, [id]);
    await expectStatus(hr('PATCH', `/api/teams/${teams[1]!.id}`, { leaderId: leader }), 200);
    const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
    await house.app.get(MakeExportJob, { strict: false }).handle({ organisationId, fileId: id });
    const { payload } = await expectStatus(lea('GET', `/api/exports/${id}/content`), 200);
    for (const { name } of teams) expect(payload).toContain(name);
    await expectStatus(hr('PATCH', `/api/teams/${teams[1]!.id}`, { leaderId: null }), 200);
    expect((await expectStatus(lea('GET', `/api/exports/${id}/content`), 403)).json().code).toBe('no-longer-yours');
  });
});
