import { jest } from '@jest/globals';
import type { Heatmap, MeasureResults, MeasureTrend } from '@throughline/contract';
import pg from 'pg';
import { type Client, expectStatus, type House } from '../../platform/testing/house.js';
import { SpringAndAutumn } from './testing/spring-and-autumn.js';

describe('the heatmap of a cycle', () => {
  let two: SpringAndAutumn;
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let southern: Client;
  let employee: Client;
  let neighbour: Client;
  let spring: string;
  let autumn: string;
  let teams: ReadonlyMap<string, string>;

  const read = async (as: Client, cycle: string, query = ''): Promise<Heatmap> =>
    (await expectStatus(as('GET', `/api/cycles/${cycle}/results/heatmap${query}`), 200)).json();
  const row = (page: Heatmap, name: string) => page.teams.find((team) => team.name === name)!;
  const cell = (page: Heatmap, name: string, measure: string) => row(page, name).cells[page.columns.findIndex((column) => column.measure === measure)]!;

  beforeAll(async () => {
    two = await SpringAndAutumn.open();
    ({ house, root, hr, southern, employee, neighbour, spring, autumn, teams } = two);
  }, 400_000);
  afterAll(() => two?.close());

  it('has the teams in the order of the tree, with base, interval and what is hidden', async () => {
    const page = await read(hr, autumn);
    expect(page.teams.map(({ name, depth, below }) => [name, depth, below])).toEqual([
      ['Alpha', 0, 2],
      ['North', 1, 0],
      ['South', 1, 2],
      ['Night', 2, 0],
      ['Tiny', 2, 0],
    ]);
    expect(row(page, 'North').sizeBand).toBe('20-29');
    expect(cell(page, 'North', 'engagement')).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(row(page, 'Tiny')).toMatchObject({ hidden: { sentence: expect.stringContaining('Too few people of Tiny'), nearestTeamName: 'South' }, cells: [] });
    expect(cell(page, 'Night', 'engagement').low).toBeUndefined();
  });

  it('judges all differences to the organisation together, and none of fewer than twenty answers', async () => {
    const page = await read(hr, autumn);
    expect(cell(page, 'North', 'engagement')).toMatchObject({ clear: true, difference: expect.any(Number) });
    expect(cell(page, 'North', 'engagement').difference).toBeCloseTo(cell(page, 'North', 'engagement').mean! - cell(page, 'Alpha', 'engagement').mean!, 5);
    for (const one of row(page, 'Night').cells) expect(one.clear).toBeUndefined();
    const judged = page.teams.flatMap(({ cells }) => cells.filter(({ clear }) => clear !== undefined));
    expect([page.comparison.judged, page.comparison.clear]).toEqual([judged.length, judged.filter(({ clear }) => clear).length]);
    expect(page.comparison.notes[0]).toBe(
      `${page.comparison.clear} of ${page.comparison.judged} differences to Alpha stand out; 5 % of those are expected to be chance.`,
    );
  });

  it('shows the questions of one driver as columns', async () => {
    const page = await read(hr, autumn, '?driver=engagement');
    expect(page.columns.length).toBeGreaterThan(1);
    for (const column of page.columns) expect(column).toMatchObject({ kind: 'question', scale: { min: expect.any(Number) } });
    expect(row(page, 'North').cells).toHaveLength(page.columns.length);
  });

  it('compares with the team above, and with the cycle before without a figure for small teams', async () => {
    const above = await read(hr, autumn, '?compareWith=parent');
    expect(cell(above, 'Night', 'engagement').difference).toBeCloseTo(cell(above, 'Night', 'engagement').mean! - cell(above, 'South', 'engagement').mean!, 5);
    expect(row(above, 'Alpha').cells.every(({ difference }) => difference === undefined)).toBe(true);
    const before = await read(hr, autumn, '?compareWith=before');
    expect(before.comparison).toMatchObject({ with: 'before', name: 'Spring', id: spring });
    expect(cell(before, 'North', 'engagement')).toMatchObject({ direction: 'down', clear: true, difference: expect.any(Number) });
    expect(cell(before, 'Night', 'engagement')).toMatchObject({ direction: 'up' });
    expect(cell(before, 'Night', 'engagement').difference).toBeUndefined();
    // an older cycle that asked nothing of the same is no choice either
    const { items } = (await hr('GET', '/api/questions')).json() as { items: { id: string; type: string }[] };
    const words = items.filter(({ type }) => type === 'text').map(({ id }) => ({ questionId: id, mandatory: false }));
    const questionnaireId = (
      await expectStatus(hr('POST', '/api/questionnaires', { title: 'Words', introduction: { en: 'Words.' }, items: words.slice(0, 1) }), 201)
    ).json().id;
    const older = await two.published('Words', [], { questionnaireId });
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    await root.query(`UPDATE org.cycle SET closed_on = opens_on - 900, opens_on = opens_on - 901, closes_on = opens_on - 900 WHERE id = $1`, [older]);
    await root.end();
    await expectStatus(hr('GET', `/api/cycles/${spring}/results/heatmap?compareWith=before`), 404);
    expect((await read(hr, spring)).comparison.choices.map((choice) => choice.with)).not.toContain('before');
  });

  it('opens at one team with the way down to it, and finds teams by name', async () => {
    const page = await read(hr, autumn, `?teamId=${teams.get('South')}`);
    expect(page.path.map(({ name }) => name)).toEqual(['Alpha', 'South']);
    expect(page.teams.map(({ name }) => name)).toEqual(['South', 'Night', 'Tiny']);
    // the whole is still that of the organisation, although it stands above the page
    expect(cell(page, 'South', 'engagement').difference).toBeGreaterThan(0);
    const found = await read(hr, autumn, '?search=nIgH');
    expect(found.teams.map(({ name, depth }) => [name, depth])).toEqual([['Night', 0]]);
    expect(cell(found, 'Night', 'engagement').difference).toBeDefined();
    expect((await read(hr, autumn, '?search=%25')).teams).toEqual([]);
  });

  it('shows a leader her own teams, compared with the topmost of them, and nothing above or beside', async () => {
    const page = await read(southern, autumn);
    expect(page.teams.map(({ name }) => name)).toEqual(['South', 'Night', 'Tiny']);
    expect(page.comparison.name).toBe('South');
    expect(JSON.stringify(page)).not.toMatch(/Alpha|North/);
    expect((await read(southern, autumn, '?search=o')).teams.map(({ name }) => name)).toEqual(['South']);
    expect((await read(southern, autumn, `?teamId=${teams.get('Night')}&compareWith=parent`)).path.map(({ name }) => name)).toEqual(['South', 'Night']);
    for (const name of ['North', 'Alpha']) await expectStatus(southern('GET', `/api/cycles/${autumn}/results/heatmap?teamId=${teams.get(name)}`), 403);
  });

  it('shows nothing to employees, to a neighbour and to who asks for nonsense', async () => {
    await expectStatus(employee('GET', `/api/cycles/${autumn}/results/heatmap`), 403);
    await expectStatus(neighbour('GET', `/api/cycles/${autumn}/results/heatmap`), 404);
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap?driver=own-words`), 400);
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap?compareWith=moon`), 400);
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap?teamId=${autumn}`), 403);
  });

  describe('one question or driver', () => {
    const at = async <T>(as: Client, what: 'measure' | 'trend', query: string, cycle = autumn): Promise<T> =>
      (await expectStatus(as('GET', `/api/cycles/${cycle}/results/${what}?${query}`), 200)).json();

    it('has its spread, the teams below beside one another, and no place for those that are hidden or small', async () => {
      const [question] = (await read(hr, autumn, '?driver=engagement')).columns;
      const page = await at<MeasureResults>(hr, 'measure', `kind=question&measure=${question!.measure}`);
      expect(page.team).toMatchObject({ name: 'Alpha', figure: { mean: expect.any(Number) } });
      expect(page.measure).toMatchObject({ driver: { key: 'engagement' }, conditional: false });
      expect(page.distribution!.parts.map(({ key }) => key)).toEqual(page.measure.parts.map(({ key }) => key));
      expect(page.below.map(({ name }) => name)).toEqual(['North', 'South']);
      expect(page.distributionsBelow.map(({ teamId }) => teamId).sort()).toEqual([teams.get('North'), teams.get('South')].sort());
      expect(page.league.notes[0]).toContain('Fewer than three teams');
      const south = await at<MeasureResults>(hr, 'measure', `kind=driver&measure=engagement&teamId=${teams.get('South')}`);
      expect(south.below.find(({ name }) => name === 'Tiny')).toMatchObject({ hidden: { nearestTeamName: 'South' } });
      expect(south.measure.questions.length).toBeGreaterThan(1);
      expect(south).not.toHaveProperty('distribution');
    });

    it('has its history from cycle to cycle, up to the one that is looked at', async () => {
      const trend = await at<MeasureTrend>(hr, 'trend', `kind=driver&measure=engagement&teamId=${teams.get('North')}`);
      expect(trend.points.map(({ name }) => name)).toEqual(['Spring', 'Autumn']);
      expect(trend.points[1]!.value).toBeLessThan(trend.points[0]!.value);
      expect(trend.points[1]!.break).toBeUndefined();
      expect((await at<MeasureTrend>(hr, 'trend', 'kind=driver&measure=engagement', spring)).points.map(({ name }) => name)).toEqual(['Spring']);
    });

    it('is shown to a leader of her teams only, to nobody else, and not at all when it was not asked', async () => {
      for (const what of ['measure', 'trend'] as const) {
        const query = `${what}?kind=driver&measure=engagement`;
        expect((await at<MeasureResults>(southern, what, 'kind=driver&measure=engagement')).team.name).toBe('South');
        await expectStatus(southern('GET', `/api/cycles/${autumn}/results/${query}&teamId=${teams.get('North')}`), 403);
        await expectStatus(employee('GET', `/api/cycles/${autumn}/results/${query}`), 403);
        await expectStatus(neighbour('GET', `/api/cycles/${autumn}/results/${query}`), 404);
        await expectStatus(hr('GET', `/api/cycles/${autumn}/results/${what}?kind=driver&measure=astrology`), 404);
        await expectStatus(hr('GET', `/api/cycles/${autumn}/results/${what}?kind=moon&measure=engagement`), 400);
      }
    });
  });

  it('compares with a pack of benchmarks that an operator loaded, and says what was asked there', async () => {
    const { store, list } = (await import('../../../../tools/ops/benchmark.mjs' as string)) as {
      store: (client: object, pack: object) => Promise<void>;
      list: (client: object, say: (line: string) => void) => Promise<number>;
    };
    expect((await read(hr, autumn)).comparison.choices.map((choice) => choice.with)).not.toContain('benchmark');
    const pack = { id: 'made-up-2024', name: 'Made up 2024', source: 'Nowhere', year: 2024, licence: 'CC0', country: 'XX', base: '3 organisations' };
    const figure = { kind: 'driver', item: 'How it is', match: 'same-theme' };
    const figures = [
      { ...figure, measure: 'engagement', unit: 'average', value: 95 },
      { ...figure, kind: 'question', measure: 'engagement-pride', unit: 'favourable', value: 5, match: 'similar-question' },
    ];
    await store(root, { ...pack, figures: [] });
    await store(root, { ...pack, figures });
    const lines: string[] = [];
    await list(root, (line) => lines.push(line));
    expect(lines).toEqual(['made-up-2024: Made up 2024, 2 figures of 2024. Nowhere. Licence: CC0.']);
    const page = await read(hr, autumn, '?compareWith=benchmark&benchmark=made-up-2024');
    expect(page.comparison).toMatchObject({ with: 'benchmark', name: 'Made up 2024', id: 'made-up-2024' });
    expect(page.comparison.choices.at(-1)).toEqual({ with: 'benchmark', benchmark: 'made-up-2024', name: 'Made up 2024' });
    expect(page.comparison.more.join(' ')).toMatch(/Nowhere, 2024, XX, 3 organisations\. Licence: CC0\. It has no figure for /);
    expect(page.columns.find(({ measure }) => measure === 'engagement')!.benchmark).toEqual({
      unit: 'average',
      value: 95,
      item: 'How it is',
      match: 'same-theme',
    });
    expect(cell(page, 'North', 'engagement')).toMatchObject({ clear: true, difference: expect.any(Number) });
    // shares of fewer than twenty answers are compared, and not judged
    const questions = await read(hr, autumn, '?driver=engagement&compareWith=benchmark&benchmark=made-up-2024');
    const pride = questions.columns.find(({ benchmark }) => benchmark)!;
    expect(pride.benchmark).toMatchObject({ unit: 'favourable', value: 5 });
    const south = cell(questions, 'South', pride.measure);
    expect(south.difference).toBe((south.favourable as number) - 5);
    expect(south.clear).toBe(true);
    expect(cell(questions, 'Night', pride.measure).clear).toBeUndefined();
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap?compareWith=benchmark&benchmark=other`), 404);
  });

  it('says how many teams were found beyond those that a page has room for', async () => {
    await root.query(
      `INSERT INTO pub.team_node (organisation_id, cycle_id, node_id, parent_id, name, size_band, shown_at, lifted_out, overfull)
       SELECT organisation_id, cycle_id, gen_random_uuid(), NULL, 'Kiosk ' || n, NULL, NULL, false, false FROM pub.publication, generate_series(1, 350) n WHERE cycle_id = $1`,
      [autumn],
    );
    const page = await read(hr, autumn, '?search=kiosk');
    expect([page.teams.length, page.left]).toEqual([300, 50]);
    await root.query(`DELETE FROM pub.team_node WHERE name LIKE 'Kiosk %'`);
  });

  it('asks the database as often for a page over many cycles as for one over two, whatever each of them asked, and reads once what they asked', async () => {
    const of = `/api/cycles/${autumn}`;
    const [measure, team] = ['kind=driver&measure=engagement', `teamId=${teams.get('South')}`];
    const heatmaps = ['', '?compareWith=parent', '?compareWith=before', `?${team}&driver=engagement`].map((query) => `${of}/results/heatmap${query}`);
    const pages = [
      ...heatmaps,
      `${of}/results/trend?${measure}`,
      `${of}/results/trend?${measure}&${team}`,
      `${of}/comments`,
      `${of}/comments?${team}`,
      `${of}/results`,
    ];
    const statements = async (url: string): Promise<string[]> => {
      const asked = jest.spyOn(pg.Client.prototype, 'query');
      await expectStatus(hr('GET', url), 200);
      const { calls, contexts } = asked.mock;
      const texts = calls.map(([asks]: readonly unknown[]) => (typeof asks === 'string' ? asks : (asks as { text: string }).text));
      asked.mockRestore();
      // of the connection that the page is read on: the jobs of the house go on beside it
      const own = contexts[texts.findIndex((text) => /"org"\."cycle"/.test(text))];
      return texts.filter((_, i) => contexts[i] === own);
    };
    const all = async (): Promise<string[][]> => {
      const found: string[][] = [];
      for (const url of pages) found.push(await statements(url));
      return found;
    };
    const counts = (found: readonly string[][]) => found.map(({ length }) => length);
    await all();
    const few = await all();
    expect(few.flat().filter((text) => /"questionnaire_version" "QuestionnaireVersion"|"units"|manifest::jsonb/.test(text))).toEqual([]);
    expect(Math.max(...counts(few))).toBeLessThanOrEqual(24);
    expect(Math.min(...counts(few))).toBeGreaterThan(3);
    // ten more that were published before, each a pulse with questions of its own
    const columns = (
      await root.query(`SELECT string_agg(quote_ident(column_name), ', ') AS all FROM information_schema.columns
      WHERE table_schema = 'org' AND table_name = 'cycle' AND column_name NOT IN ('id', 'question_ids')`)
    ).rows[0].all as string;
    await root.query(
      `INSERT INTO org.cycle (id, question_ids, ${columns}) SELECT gen_random_uuid(), jsonb_build_array('q' || n), ${columns} FROM org.cycle, generate_series(1, 10) n WHERE id = $1`,
      [spring],
    );
    // what the ten asked is read at once, by the first page that needs it
    const [first, ...others] = await all();
    const read = (found: readonly string[]) => found.filter((text) => /"questionnaire_version" "QuestionnaireVersion"/.test(text)).length;
    expect([read(first!), read(others.flat())]).toEqual([1, 0]);
    expect(counts(others)).toEqual(counts(few.slice(1)));
    expect(counts(await all())).toEqual(counts(few));
    expect((await statements('/api/cycles')).length).toBeLessThan(12);
  });

  it('keeps in memory what a published cycle asked, and asks anew whether there is such a cycle and who may read it', async () => {
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap`), 200);
    for (const page of ['results/heatmap', 'results/trend?kind=driver&measure=engagement', 'comments'])
      await expectStatus(neighbour('GET', `/api/cycles/${autumn}/${page}`), 404);
    await root.query(`UPDATE org.cycle SET name = 'Autumn, renamed' WHERE id = $1`, [autumn]);
    expect((await read(hr, autumn)).cycle.name).toBe('Autumn, renamed');
    await root.query(`UPDATE pub.publication SET certificate = '{"ok": false}' WHERE cycle_id = $1`, [autumn]);
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap`), 409);
    await root.query(`DELETE FROM org.cycle WHERE id = $1`, [autumn]);
    await expectStatus(hr('GET', `/api/cycles/${autumn}/results/heatmap`), 404);
  });
});
