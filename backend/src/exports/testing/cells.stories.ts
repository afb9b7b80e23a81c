import { expectStatus } from '../../platform/testing/house.js';
import { type ExportHouse, FORMULA, rowsOf } from './export-house.js';

/** What stands in the files, beside what the pages show. */
export function cellStories(at: () => ExportHouse): void {
  it('hold every figure of the page and nothing else, cell by cell', async () => {
    const { hr, results, fileOf } = at();
    const rows = rowsOf(await fileOf(hr, { subject: 'results', format: 'csv' }));
    const names = new Map(results.teams.map(({ teamId, name }) => [teamId, name]));
    const written = (value: number | string | undefined): string => (value === undefined ? '' : String(value));
    const thirds: Record<string, string> = { low: 'a third or less', middle: 'between one and two thirds', high: 'two thirds or more' };
    const expected = results.figures.map((figure) =>
      [
        names.get(figure.teamId) === FORMULA ? `'${FORMULA}` : names.get(figure.teamId),
        figure.label,
        figure.sizeBand,
        figure.mean,
        written(figure.low),
        written(figure.high),
        thirds[String(figure.favourable)] ?? written(figure.favourable),
      ].join('|'),
    );
    const shown = rows.filter((row) => row['Mean'] !== '');
    const got = shown.map((row) =>
      ['Team', 'Measure', 'People who answered', 'Mean', '95 % interval, low', '95 % interval, high', 'Favourable, percent'].map((key) => row[key]).join('|'),
    );
    expect(got.toSorted()).toEqual(expected.toSorted());
    expect(got.length).toBeGreaterThan(30);
  });

  it('give a hidden team the reason that the page gives', async () => {
    const { hr, results, fileOf } = at();
    const rows = rowsOf(await fileOf(hr, { subject: 'heatmap', format: 'csv' }));
    const hidden = results.teams.filter((team) => team.hidden);
    expect(hidden.map(({ name }) => name)).toEqual(['Tiny']);
    const row = rows.find((one) => one['Team'] === 'Tiny')!;
    expect(row['Note']).toContain(hidden[0]!.hidden!.sentence);
    expect(Object.entries(row).filter(([key, value]) => !['Team', 'Place in the organisation', 'Note'].includes(key) && value !== '')).toEqual([]);
  });

  it('hold how answers are spread as it is published, point by point', async () => {
    const { root, hr, cycle, fileOf } = at();
    const rows = rowsOf(await fileOf(hr, { subject: 'distributions', format: 'csv' }));
    const published = await root.query<{ name: string; question: string; shares: string[]; score: number | null }>(
      `SELECT n.name, d.question_id AS question, d.shares, d.score FROM pub.distribution d JOIN pub.team_node n USING (organisation_id, cycle_id, node_id) WHERE d.cycle_id = $1 AND d.family = 'team'`,
      [cycle],
    );
    const points = published.rows.reduce((sum, { shares }) => sum + shares.length, 0);
    const extra = rows.filter((row) => /^(Promoters|Passives|Detractors|Recommend score)/.test(row['Answer']!));
    expect(rows.length - extra.length).toBe(points);
    expect(extra).toHaveLength(4 * published.rows.filter(({ score }) => score !== null).length);
    const north = published.rows.filter(({ name, score }) => name === FORMULA && score !== null);
    expect(rows.filter((row) => row['Answer'] === 'Recommend score' && row['Team'] === `'${FORMULA}`).map((row) => row['Score'])).toEqual(
      north.map(({ score }) => String(score)),
    );
    expect(
      rows.every(
        (row) =>
          row['Answer'] === 'Recommend score' || /^((≤ |≥ )?\d+|a third or less|between one and two thirds|two thirds or more)$/.test(row['Share, percent']!),
      ),
    ).toBe(true);
  });

  it('of participation say what the page says', async () => {
    const { hr, cycle, ask, fetched } = at();
    const { id } = await ask(hr, { subject: 'participation', format: 'csv', cycleId: cycle });
    const rows = rowsOf((await fetched(hr, id)).rawPayload);
    const page = (await expectStatus(hr('GET', `/api/cycles/${cycle}/participation`), 200)).json() as {
      rounded: string | null;
      teams: { name: string; rounded: string }[];
    };
    const expected = [
      ...page.teams.map(({ name, rounded }) => `${name === FORMULA ? `'${name}` : name}: ${rounded}`),
      ...(page.rounded === null ? [] : [`Alpha: ${page.rounded}`]),
    ];
    expect(rows.map((row) => `${row['Team']}: ${row['Participation']}`).toSorted()).toEqual(expected.toSorted());
  });
}
