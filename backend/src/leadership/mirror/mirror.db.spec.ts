import type { TeamMirror } from '@throughline/contract';
import type pg from 'pg';
import { expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, withTeams } from '../../platform/testing/survey.js';

describe('the mirror of two cycles in one quarter', () => {
  let house: House;
  let database: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    database = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  it('has one figure of the quarter, that of the cycle which closed last, for engagement and for every driver', async () => {
    const hr = await house.organisation('Twice');
    const neighbour = await house.organisation('Once');
    const [north] = await withTeams(hr, { North: 2 }, 'twice.example');
    const later = (await draftCycle(house, hr, { name: 'Later' })).id;
    const earlier = (await draftCycle(house, hr, { name: 'Earlier' })).id;
    // the later one is written first, so that the order of the rows tells the wrong story
    for (const [cycle, closed, value] of [
      [later, '2025-12-10', 700],
      [earlier, '2025-10-10', 400],
    ] as const) {
      await database.query(
        `UPDATE org.cycle SET state = 'published', opens_on = '2025-10-01', closes_on = $2, closed_on = $2, manifest_sha256 = $3, questionnaire_version = 1, invited = 40 WHERE id = $1`,
        [cycle, closed, 'ab'.repeat(32)],
      );
      await database.query(
        `INSERT INTO pub.publication (organisation_id, cycle_id, k, k_comments, engine_version, certificate)
         SELECT organisation_id, id, 5, 10, 'test', '{"ok": true}' FROM org.cycle WHERE id = $1`,
        [cycle],
      );
      for (const measure of ['engagement', 'teamwork'])
        await database.query(
          `INSERT INTO pub.cell (organisation_id, cycle_id, family, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10)
           SELECT organisation_id, id, 'team', $2, 'driver', $3, '30-49', $4, $4 - 50, $4 + 50 FROM org.cycle WHERE id = $1`,
          [cycle, north!.id, measure, value],
        );
    }
    const mirror = (await expectStatus(hr('GET', `/api/teams/${north!.id}/mirror`), 200)).json<TeamMirror>();
    expect(mirror.staff).toEqual([
      { period: { label: '2025-Q4', from: '2025-10-01', until: '2025-12-31' }, value: 70, low: 65, high: 75, sizeBand: '30-49', source: 'cycle' },
    ]);
    expect(mirror.drivers).toMatchObject([{ key: 'teamwork', value: 70 }]);
    await expectStatus(neighbour('GET', `/api/teams/${north!.id}/mirror`), 404);
  });
});
