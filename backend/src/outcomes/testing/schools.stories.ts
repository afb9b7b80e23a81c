import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { MetricReader } from '../metric/metric.reader.js';
import { ObservationReader } from '../observation/observation.reader.js';
import type { OutcomeHouse } from './outcome-house.js';

const schools = path.resolve(import.meta.dirname, '../../../../../shared/data/nyc-school-survey-2015/linked.csv');
const schoolsAreThere = existsSync(schools);
if (!schoolsAreThere) console.log('The NYC school survey is not beside this clone; its import is not tested here.');

/** A survey of schools as it was published, when it lies beside this clone. */
export function schoolStories(at: () => OutcomeHouse): void {
  (schoolsAreThere ? it : it.skip)('bring in the parent index of 1,861 New York schools, a school being a team', async () => {
    const { house, manager, upload, apply } = at();
    const id = (
      await expectStatus(
        manager('POST', '/api/metrics', {
          key: 'parents',
          name: 'Parent index',
          kind: 'csat',
          unit: 'points',
          min: 0,
          max: 100,
          direction: 'higher-is-better',
          definition: 'Mean of ten questions to parents, 0 to 100.',
        }),
        201,
      )
    ).json().id;
    const mapping = { dbn: 'team', school_name: 'teamName', parent_index: `metric:${id}` };
    const made = await upload(readFileSync(schools), mapping, { period: '2015', createTeams: true });
    expect(made).toMatchObject({ rowCount: 1861, problemCount: 0, counts: { refused: 0, figuresAdded: 1852, emptyCells: 9, teamsAdded: 1861 } });
    await expectStatus(apply(made.id), 201);
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const found = await house.app
      .get(UnitOfWork)
      .run(organisationId, async () => ({ metrics: await house.app.get(MetricReader).all(), figures: await house.app.get(ObservationReader).of(id) }));
    expect(found.metrics.find((metric) => metric.id === id)).toMatchObject({ name: 'Parent index', minimumBase: 10 });
    expect(found.figures).toHaveLength(1852);
    expect(found.figures[0]).toMatchObject({ period: { label: '2015', from: '2015-01-01', until: '2015-12-31' }, base: null });
    expect((await upload(readFileSync(schools), mapping, { period: '2015' })).counts).toMatchObject({ unchanged: 1861, figuresUnchanged: 1852 });
  });
}
