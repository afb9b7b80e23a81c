import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { withTeams } from '../../platform/testing/survey.js';

describe('recognition reach beside customers', () => {
  const two = alphaAndBeta();

  it('is a measure like those of surveys: linked, counted in the family, and pre-registered; teams of which only a third of the range is known are left out', async () => {
    const teams = await withTeams(two.hr, { North: 1, South: 1, West: 1 }, 'alpha.example');
    const organisation = (await two.hr('GET', '/api/me')).json().organisation.id as string;
    const work = two.house.app.get(UnitOfWork);
    const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
    await work.run(organisation, async () => {
      for (const [i, period] of quarters.entries()) {
        const report = newId();
        await work.query(
          `INSERT INTO org.fairness_report (organisation_id, id, period, of_day, published_on, k, certificate, hidden, comparisons) VALUES ($1, $2, $3, '2025-01-01'::date + $4::int * 90, '2026-01-01', 5, '{}', '[]', '{}')`,
          [report, period, i],
        );
        for (const [at, team] of teams.entries())
          await work.query(
            `INSERT INTO org.fairness_figure (organisation_id, report_id, position, measure, team_id, size_band, bound, figure, low, high) VALUES ($1, $2, $3, 'reach', $4, $5, $6, $7, 0, 100)`,
            [report, at, team.id, ...(at === 2 ? ['5-9', 'low', null] : ['20-29', 'about', 30 + 10 * ((i + at) % 3)])],
          );
      }
    });
    const metric = (
      await expectStatus(
        two.hr('POST', '/api/metrics', {
          key: 'csat',
          name: 'Satisfaction',
          kind: 'csat',
          unit: '%',
          min: 0,
          max: 100,
          direction: 'higher-is-better',
          definition: 'What customers say.',
        }),
        201,
      )
    ).json().id as string;
    const rows = quarters.flatMap((period, i) => [`North,${period},8${i}`, `South,${period},7${i}`, `West,${period},75`]);
    const file = Buffer.from(`team,period,csat\n${rows.join('\n')}\n`);
    const view = (await expectStatus(two.hr('POST', '/api/outcome-imports?fileName=a.csv', file), 201)).json();
    const mapping = { team: 'team', period: 'period', csat: `metric:${metric}` };
    await expectStatus(two.hr('PUT', `/api/outcome-imports/${view.id}/mapping`, { mapping }), 200);
    await expectStatus(two.hr('POST', `/api/outcome-imports/${view.id}/application`), 201);
    const link = (await expectStatus(two.hr('GET', `/api/linkage/link?staff=recognition-reach&metric=${metric}`), 200)).json();
    expect(link.staff).toEqual({ key: 'recognition-reach', label: 'Recognition reach' });
    expect(link.across.points.map(({ name }: { name: string }) => name).sort()).toEqual(['North', 'South']);
    const family = (await expectStatus(two.hr('GET', '/api/linkage/family'), 200)).json();
    expect([...family.links, ...family.notTested].map(({ staff }: { staff: { key: string } }) => staff.key)).toContain('recognition-reach');
    const asked = {
      text: 'Does reach go with satisfaction?',
      staff: 'recognition-reach',
      metric,
      lag: 0,
      from: '2030-01-01',
      until: '2030-12-31',
      answerOn: '2031-02-01',
      expected: 'better',
    };
    expect((await expectStatus(two.hr('POST', '/api/linkage/registered-questions', asked), 201)).json().staff).toMatchObject({ key: 'recognition-reach' });
    expect((await two.neighbour('GET', '/api/linkage/measures')).json().staff).toEqual([]);
  });
});
