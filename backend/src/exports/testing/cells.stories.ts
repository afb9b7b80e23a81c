import type { CycleResults } from '@throughline/contract';
import { readSheet } from 'read-excel-file/node';
import { expectStatus } from '../../platform/testing/house.js';
import { type ExportHouse, FORMULA, rowsOf, YORK } from './export-house.js';
import { unzipped } from './unzipped.js';

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

  it('hold the results by a demographic as the page shows them, and the reason for what is hidden', async () => {
    const { hr, cycle, teams, results, fileOf } = at();
    const page = (await expectStatus(hr('GET', `/api/cycles/${cycle}/results?facet=site`), 200)).json() as CycleResults;
    const written = (value: unknown): string => (value === undefined ? '' : String(value));
    const names = new Map(page.teams.map(({ teamId, name }) => [teamId, name]));
    const thirds: Record<string, string> = { low: 'a third or less', middle: 'between one and two thirds', high: 'two thirds or more' };
    const expected = page.figures.map(({ teamId, value, label, sizeBand, mean, low, high, favourable }) =>
      [names.get(teamId), value, label, sizeBand, mean, written(low), written(high), thirds[String(favourable)] ?? written(favourable)].join('|'),
    );
    expect(new Set(page.figures.map(({ value }) => value))).toEqual(new Set(['Leeds', YORK]));
    expect(page.hiddenFacets.length).toBeGreaterThan(0);
    const rows = rowsOf(await fileOf(hr, { subject: 'demographics', format: 'csv' }));
    const plain = (cell: string | undefined): string => cell!.replace(/^'/, '');
    const COLUMNS = ['Measure', 'People who answered', 'Mean', '95 % interval, low', '95 % interval, high', 'Favourable, percent'] as const;
    const shown = rows.filter((row) => row['Mean'] !== '');
    const got = shown.map((row) => [plain(row['Team']), plain(row['Value']), ...COLUMNS.map((key) => row[key])].join('|'));
    expect(got.toSorted()).toEqual(expected.toSorted());
    expect(new Set(rows.map((row) => row['Demographic']))).toEqual(new Set(['Site']));
    // every reason of the page, and that of the team that is not shown at all; no other row
    const reasons = rows.filter((row) => row['Mean'] === '').map((row) => `${plain(row['Team'])}: ${row['Note']}`);
    const tiny = results.teams.find(({ name }) => name === 'Tiny')!;
    const given = [...page.hiddenFacets.map(({ teamId, sentence }) => `${names.get(teamId)}: ${sentence}`), `Tiny: ${tiny.hidden!.sentence}`];
    expect(reasons.toSorted()).toEqual(given.toSorted());
    const below = rowsOf(await fileOf(hr, { subject: 'demographics', format: 'csv', teamId: teams[0]!.id }));
    expect(new Set(below.map((row) => plain(row['Team'])))).toEqual(new Set([FORMULA]));
    expect(below).toEqual(rows.filter((row) => plain(row['Team']) === FORMULA).map((row) => ({ ...row, 'Place in the organisation': `'${FORMULA}` })));
  });

  it('hold how the answers of each group are spread as it is published, and the same in a workbook', async () => {
    const { root, hr, cycle, fileOf } = at();
    const published = await root.query<{ shares: string[]; score: number | null }>(
      `SELECT shares, score, promoters FROM pub.distribution WHERE cycle_id = $1 AND family = 'site'`,
      [cycle],
    );
    const points = published.rows.reduce((sum, { shares }) => sum + shares.length, 0);
    expect(points).toBeGreaterThan(0);
    const bytes = await fileOf(hr, { subject: 'demographic-answers', format: 'csv' });
    const rows = rowsOf(bytes);
    const said = rows.filter((row) => row['Answer'] !== '');
    expect(said.filter((row) => !/^(Promoters|Passives|Detractors|Recommend score)/.test(row['Answer']!))).toHaveLength(points);
    expect(rows.every((row) => (row['Answer'] === '') === (row['Note'] !== ''))).toBe(true);
    const [, ...sheet] = await readSheet(await fileOf(hr, { subject: 'demographic-answers', format: 'xlsx' }));
    const cells = (row: Record<string, string>): string =>
      Object.values(row)
        .map((cell) => cell.replace(/^'/, ''))
        .join('|');
    expect(sheet.map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join('|')).toSorted()).toEqual(rows.map(cells).toSorted());
    for (const language of ['de', 'ar'] as const)
      for (const subject of ['demographics', 'demographic-answers'] as const)
        expect((await fileOf(hr, { subject, format: 'pdf', language })).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('draw the groups of a demographic in a presentation, and give the reasons on slides of their own', async () => {
    const { hr, cycle, fileOf } = at();
    const page = (await expectStatus(hr('GET', `/api/cycles/${cycle}/results?facet=site`), 200)).json() as CycleResults;
    const parts = await unzipped(await fileOf(hr, { subject: 'demographics', format: 'pptx' }));
    const values = [...parts]
      .filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      .flatMap(([, xml]) =>
        [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([some]) => [...some.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, v]) => Number(v))),
      );
    expect(values.toSorted()).toEqual(page.figures.flatMap(({ kind, mean }) => (kind === 'driver' ? [mean] : [])).toSorted());
    const slides = [...parts].flatMap(([name, xml]) => (/^ppt\/slides\/slide\d+\.xml$/.test(name) ? [xml] : [])).join('\n');
    expect(slides).toContain('Not shown');
    for (const { sentence } of page.hiddenFacets) expect(slides).toContain(sentence.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
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
