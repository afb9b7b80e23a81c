import { createHash } from 'node:crypto';
import { expectStatus } from '../../platform/testing/house.js';
import { MakeExportJob } from '../file/make-export.job.js';
import { type ExportHouse, rowsOf } from './export-house.js';

/** Files that a job makes. They add four thousand teams to the cycle, so they come last. */
export function largeFileStories(at: () => ExportHouse): void {
  describe('of many teams', () => {
    beforeAll(async () => {
      const { root, cycle } = at();
      // as large as an organisation with four thousand teams: straight into what is published
      await root.query(
        `INSERT INTO pub.team_node (organisation_id, cycle_id, node_id, parent_id, name, size_band, shown_at, lifted_out, overfull)
         SELECT organisation_id, $1, gen_random_uuid(), NULL, 'Shop ' || n, '20-29', NULL, false, false FROM pub.publication, generate_series(1, 4000) n WHERE cycle_id = $1`,
        [cycle],
      );
      await root.query(
        `INSERT INTO pub.cell (organisation_id, cycle_id, family, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10)
         SELECT organisation_id, $1, 'team', node_id, 'driver', m, '20-29', 500, 450, 550 FROM pub.team_node, unnest(ARRAY['engagement', 'voice']) m WHERE cycle_id = $1 AND name LIKE 'Shop %'`,
        [cycle],
      );
    });

    it('are made in the background, announced by mail, and complete', async () => {
      const { house, hr, cycle, ask, fetched, until } = at();
      const seen = house.mails.length;
      const file = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
      expect(file).toMatchObject({ state: 'waiting', progress: 0 });
      expect((await expectStatus(hr('GET', `/api/exports/${file.id}/content`), 409)).json().code).toBe('not-ready');
      const done = await until(hr, file.id, ({ state }) => state === 'done');
      const bytes = (await fetched(hr, file.id)).rawPayload;
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.sha256);
      expect(rowsOf(bytes).filter((row) => row['Team']!.startsWith('Shop '))).toHaveLength(8000);
      const mail = await house.mailTo('ada@alpha.example', 'Your file is ready', seen);
      expect(mail.text).toContain('/exports');
      expect(mail.text).not.toMatch(/50\.0/);
      const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
      await house.app.get(MakeExportJob, { strict: false }).handle({ organisationId, fileId: file.id });
      expect(await until(hr, file.id, () => true)).toEqual(done);
    });

    it('are refused in formats that cannot hold them, with what to do instead', async () => {
      const { hr, cycle } = at();
      const body = { subject: 'results', format: 'pdf', cycleId: cycle };
      expect((await expectStatus(hr('POST', '/api/exports', body), 409)).json()).toMatchObject({
        code: 'too-large-for-format',
        detail: expect.stringContaining('Choose CSV'),
      });
    });

    it('are not made for somebody whose rights ended while they waited', async () => {
      const { house, root, hr, cycle, teams, ask, until } = at();
      const people = (await hr('GET', `/api/employees?search=${teams[0]!.emails[5]}`)).json().items as { id: string }[];
      await expectStatus(hr('POST', '/api/role-grants', { employeeId: people[0]!.id, role: 'hr' }), 204);
      const other = await house.signIn(teams[0]!.emails[5]!);
      const file = await ask(other, { subject: 'results', format: 'csv', cycleId: cycle });
      await until(other, file.id, ({ state }) => state === 'done');
      await root.query(`UPDATE org.export_file SET state = 'waiting' WHERE id = $1`, [file.id]);
      await expectStatus(hr('DELETE', `/api/role-grants/${people[0]!.id}/hr`), 204);
      const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
      await house.app.get(MakeExportJob, { strict: false }).handle({ organisationId, fileId: file.id });
      const { rows } = await root.query(
        `SELECT state, (SELECT count(*)::int FROM org.export_chunk WHERE file_id = f.id) AS chunks FROM org.export_file f WHERE id = $1`,
        [file.id],
      );
      expect(rows).toEqual([{ state: 'cancelled', chunks: 0 }]);
    });

    it('are forgotten when their owner cancels them', async () => {
      const { house, root, hr, cycle, ask } = at();
      const { id } = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
      await expectStatus(hr('DELETE', `/api/exports/${id}`), 204);
      await house.idle();
      await expectStatus(hr('GET', `/api/exports/${id}`), 404);
      expect((await root.query(`SELECT 1 FROM org.export_chunk WHERE file_id = $1`, [id])).rowCount).toBe(0);
    });
  });
}
