import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { PastResultReader } from './past-result.reader.js';

const MAPPED = { mapping: { key: 'team', name: 'teamName', n: 'respondents', engagement: 'engagement' }, options: { period: '2015', createTeams: true } };
const FILE = 'key,name,n,engagement\nA1,Alpha One,30,91.2\nA2,Alpha Two,12,"84,5"\nA3,Alpha Three,40,\n';

describe('past results', () => {
  const at = alphaAndBeta();
  const { hr, neighbour } = at;

  const upload = async (client: Client, file: string | Buffer): Promise<string> =>
    (await expectStatus(client('POST', '/api/past-result-imports?fileName=x.csv', file), 201)).json().id;
  const map = (client: Client, id: string, body: object = MAPPED) => client('PUT', `/api/past-result-imports/${id}/mapping`, body);
  const apply = (client: Client, id: string) => client('POST', `/api/past-result-imports/${id}/application`);

  it('are shown before they are kept, empty cells left out, and kept as a whole', async () => {
    const id = await upload(hr, FILE);
    const preview = (await expectStatus(map(hr, id), 200)).json();
    expect(preview).toMatchObject({
      state: 'previewed',
      rowCount: 3,
      counts: { added: 2, refused: 0, rowsLeftOut: 1, emptyCells: 1, teamsAdded: 3 },
      problemCount: 0,
    });
    expect((await hr('GET', '/api/past-results')).json().items).toEqual([]);
    expect((await expectStatus(apply(hr, id), 201)).json().state).toBe('applied');
    const { items } = (await expectStatus(hr('GET', '/api/past-results'), 200)).json();
    expect(items).toHaveLength(2);
    expect(items.find(({ team }: { team: { name: string } }) => team.name === 'Alpha One')).toMatchObject({
      measure: 'engagement',
      period: { label: '2015', from: '2015-01-01', until: '2015-12-31' },
      value: 91.2,
      original: { value: 91.2, scale: { min: 0, max: 100 } },
      respondents: 30,
    });
  });

  it('come in again as unchanged, and a correction as changed', async () => {
    const again = await upload(hr, FILE);
    expect((await expectStatus(map(hr, again), 200)).json().counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, teamsAdded: 0 });
    await expectStatus(apply(hr, again), 201);
    const corrected = await upload(hr, FILE.replace('91.2', '90.1'));
    const preview = (await expectStatus(map(hr, corrected), 200)).json();
    expect(preview.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(preview.sample.find(({ change }: { change: string }) => change === 'changed').differences).toEqual([
      { field: 'engagement', from: '91.2 (30 people)', to: '90.1 (30 people)' },
    ]);
    await expectStatus(apply(hr, corrected), 201);
    const { items } = (await hr('GET', '/api/past-results')).json();
    expect(items.map(({ value }: { value: number }) => value).sort()).toEqual([84.5, 90.1]);
  });

  it('name every bad row with its line and what would be right, and keep none of the file', async () => {
    const file = [
      'key;when;n;engagement',
      'A1;2015-Q1;30;high',
      ';2015-Q1;30;50',
      'A2;spring;30;50',
      'A1;2015-Q2;4;50',
      'A9;2015-Q1;30;50',
      'A2;2015-Q3;30;140',
      'A2;2015-Q4;30;50',
      'A2;2015-Q4;30;60',
      'A1;2015-Q3;30;50',
      'A1;2015-Q1',
    ];
    const id = await upload(hr, Buffer.from(file.join('\r\n')));
    const preview = (await expectStatus(map(hr, id, { mapping: { key: 'team', when: 'period', n: 'respondents', engagement: 'engagement' } }), 200)).json();
    expect(preview.counts).toMatchObject({ refused: 9, added: 1 });
    const said = preview.problems
      .map(({ line, column, problem }: { line: number; column: string; problem: string }) => `${line} ${column}: ${problem}`)
      .join('\n');
    for (const part of [
      '2 engagement: This is not a number',
      '3 key: The row names no team',
      '4 when: This is not a period',
      '5 n: Fewer than 5 people answered in "A1"',
      '6 key: There is no team',
      '7 engagement: This is outside the scale',
      '8 null: Line 9 has "Engagement"',
      '9 null: Line 8 has "Engagement"',
    ]) {
      expect(said).toContain(part);
    }
    const refused = await expectStatus(apply(hr, id), 409);
    expect(refused.json().code).toBe('import-has-problems');
    expect((await hr('GET', '/api/past-results')).json().items).toHaveLength(2);
  });

  it('need a measure, a period and a scale with room before a row is read', async () => {
    const id = await upload(hr, FILE);
    for (const [body, sentence] of [
      [{ mapping: { key: 'team' }, options: { period: '2015' } }, 'No column is mapped to a measure'],
      [{ mapping: { key: 'team', engagement: 'engagement' }, options: {} }, 'none is given for all rows'],
      [{ mapping: { key: 'team', engagement: 'engagement' }, options: { period: 'spring' } }, '"spring" is not a period'],
      [{ mapping: { key: 'team', engagement: 'engagement' }, options: { period: '2015', scale: { min: 5, max: 5 } } }, 'has no room'],
    ] as const) {
      const preview = (await expectStatus(map(hr, id, body), 200)).json();
      expect(preview.problems[0]).toMatchObject({ line: 1, problem: expect.stringContaining(sentence) });
      expect((await expectStatus(apply(hr, id), 409)).json().code).toMatch(/mapping-incomplete|import-has-problems/);
      const anyway = { ...body, options: { ...body.options, skipBadRows: true } };
      await expectStatus(map(hr, id, anyway), 200);
      expect((await expectStatus(apply(hr, id), 409)).json().code).toBe('mapping-incomplete');
    }
  });

  it('are kept on 0 to 100 whatever scale the file is on', async () => {
    const id = await upload(hr, 'key,when,manager\nA1,2014-W14,3.8\n');
    await expectStatus(map(hr, id, { mapping: { key: 'team', when: 'period', manager: 'manager-support' }, options: { scale: { min: 1, max: 5 } } }), 200);
    await expectStatus(apply(hr, id), 201);
    const { organisation } = (await hr('GET', '/api/me')).json();
    const figures = await at.house.app.get(UnitOfWork).run(organisation.id, () => at.house.app.get(PastResultReader).all('manager-support'));
    expect(figures).toEqual([
      { teamId: expect.any(String), period: { label: '2014-W14', from: '2014-03-31', until: '2014-04-06' }, value: 70, respondents: null },
    ]);
  });

  it('are one organisation’s, and HR’s', async () => {
    const id = await upload(hr, FILE);
    for (const [method, url] of [
      ['GET', ''],
      ['PUT', '/mapping'],
      ['POST', '/application'],
      ['DELETE', ''],
    ] as const) {
      await expectStatus(neighbour(method, `/api/past-result-imports/${id}${url}`, method === 'PUT' ? MAPPED : undefined), 404);
    }
    expect((await neighbour('GET', '/api/past-results')).json().items).toEqual([]);
    const teamId = (await hr('GET', '/api/past-results')).json().items[0].team.id;
    expect((await expectStatus(neighbour('GET', `/api/past-results?teamId=${teamId}`), 200)).json().items).toEqual([]);
    await expectStatus(at.house.stranger('POST', '/api/past-result-imports', FILE), 401);
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    await expectStatus(hr('POST', '/api/employees', { name: 'Emil', email: 'emil@alpha.example', teamId: root }), 201);
    const employee = await at.house.signIn('emil@alpha.example');
    await expectStatus(employee('GET', '/api/past-results'), 403);
    await expectStatus(employee('POST', '/api/past-result-imports', FILE), 403);
  });

  it('of a school survey with 1,861 rows come in within seconds, and again as unchanged', async () => {
    const rows = Array.from({ length: 1861 }, (_, i) => `S${i},"School, No. ${i}",${i % 233 === 0 ? '' : (60 + (i % 400) / 10).toFixed(4)},${i % 90}`);
    const file = `dbn,school_name,staff_index,parent_index\n${rows.join('\n')}\n`;
    const id = await upload(neighbour, file);
    const preview = (
      await expectStatus(
        map(neighbour, id, { mapping: { dbn: 'team', school_name: 'teamName', staff_index: 'engagement' }, options: { period: '2015', createTeams: true } }),
        200,
      )
    ).json();
    expect(preview).toMatchObject({ rowCount: 1861, problemCount: 0, counts: { added: 1853, rowsLeftOut: 8, teamsAdded: 1861 } });
    await expectStatus(apply(neighbour, id), 201);
    const again = await upload(neighbour, file);
    const guessed = (await expectStatus(neighbour('GET', `/api/past-result-imports/${again}`), 200)).json();
    expect(guessed.mapping).toEqual({ dbn: 'team', school_name: 'teamName', staff_index: 'engagement' });
    expect((await expectStatus(map(neighbour, again, { mapping: guessed.mapping, options: { period: '2015' } }), 200)).json().counts).toMatchObject({
      unchanged: 1853,
      added: 0,
    });
    const page = (await neighbour('GET', '/api/past-results?limit=200')).json();
    expect(page.items).toHaveLength(200);
    expect((await neighbour('GET', `/api/past-results?limit=200&cursor=${page.nextCursor}`)).json().items[0].id > page.nextCursor).toBe(true);
  });
});
