import { createHash } from 'node:crypto';
import type { CycleResults, ExportFile, NewExport } from '@throughline/contract';
import { parse } from 'csv-parse/sync';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { readSheet } from 'read-excel-file/node';
import { type Client, expectStatus, House } from '../platform/testing/house.js';
import { Respondent } from '../platform/testing/respondent.js';
import { answersOf, draftCycle, type SurveyedTeam, withTeams } from '../platform/testing/survey.js';
import { ForgetExportJob } from './file/forget-export.job.js';
import { MakeExportJob } from './file/make-export.job.js';
import { unzipped } from './testing/unzipped.js';

const FORMULA = `=HYPERLINK("http://evil.example","Click")`;
const ARABIC = 'فريق المبيعات 😀';
const PASTED = '<b onclick="x()">bold</b> & "quoted", 漢字; \t tabbed\nsecond line';
const LONG = `Long ${'word '.repeat(190)}end`;
const NOBODY = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';

/** One published cycle: two teams that can be shown, one that is too small, names and comments that spreadsheets would run or break at. */
describe('exports', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let lea: Client;
  let worker: Client;
  let neighbour: Client;
  let cycle: string;
  let teams: SurveyedTeam[];
  let results: CycleResults;

  const ask = async (by: Client, body: Partial<NewExport>): Promise<ExportFile> => (await expectStatus(by('POST', '/api/exports', body), 201)).json();
  const fetched = (by: Client, id: string): Promise<LightMyRequestResponse> => expectStatus(by('GET', `/api/exports/${id}/content`), 200);
  const fileOf = async (by: Client, body: Partial<NewExport>): Promise<Buffer> =>
    (await fetched(by, (await ask(by, { cycleId: cycle, ...body })).id)).rawPayload;
  const rowsOf = (bytes: Buffer, delimiter = ','): Record<string, string>[] =>
    parse(bytes, { bom: true, columns: true, delimiter, relax_quotes: false }).slice(0, -1) as Record<string, string>[];
  const until = async (by: Client, id: string, is: (file: ExportFile) => boolean): Promise<ExportFile> => {
    for (let tries = 0; tries < 600; tries++) {
      const file: ExportFile = (await expectStatus(by('GET', `/api/exports/${id}`), 200)).json();
      if (is(file)) return file;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The file did not come there.');
  };
  const lead = async (team: string, leaderId: string | null): Promise<void> => {
    await expectStatus(hr('PATCH', `/api/teams/${team}`, { leaderId }), 200);
  };

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    teams = await withTeams(hr, { North: 21, South: 12, Tiny: 4 }, 'alpha.example');
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { name: FORMULA }), 200);
    await expectStatus(hr('PATCH', `/api/teams/${teams[1]!.id}`, { name: ARABIC }), 200);
    const leaderId = (await hr('GET', `/api/employees?search=${teams[1]!.emails[0]}`)).json().items[0].id as string;
    await lead(teams[1]!.id, leaderId);
    const draft = await draftCycle(house, hr, { name: 'Autumn' });
    cycle = draft.id;
    await expectStatus(hr('POST', `/api/cycles/${cycle}/opening`), 201);
    const comment = draft.questions.find(({ type }) => type === 'text')!.id;
    const said = [FORMULA, PASTED, LONG, ARABIC];
    for (const [i, email] of teams.flatMap(({ emails }) => emails).entries()) {
      const respondent = await Respondent.open(cycle, house.stranger);
      await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
      const comments = i < 16 ? [{ q: comment, text: said[i % said.length]! }] : [];
      await expectStatus(respondent.cast(answersOf(draft.questions, (i % 3) + 2), comments), 201);
    }
    await expectStatus(hr('POST', `/api/cycles/${cycle}/closure`), 201);
    for (let tries = 0; tries < 600 && (await hr('GET', `/api/cycles/${cycle}`)).json().state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    results = (await expectStatus(hr('GET', `/api/cycles/${cycle}/results`), 200)).json();
    lea = await house.signIn(teams[1]!.emails[0]!);
    worker = await house.signIn(teams[0]!.emails[3]!);
  }, 400_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('hold every figure of the page and nothing else, cell by cell', async () => {
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
    const rows = rowsOf(await fileOf(hr, { subject: 'heatmap', format: 'csv' }));
    const hidden = results.teams.filter((team) => team.hidden);
    expect(hidden.map(({ name }) => name)).toEqual(['Tiny']);
    const row = rows.find((one) => one['Team'] === 'Tiny')!;
    expect(row['Note']).toContain(hidden[0]!.hidden!.sentence);
    expect(Object.entries(row).filter(([key, value]) => !['Team', 'Place in the organisation', 'Note'].includes(key) && value !== '')).toEqual([]);
  });

  it('hold how answers are spread as it is published, point by point', async () => {
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

  it('state rows and checksum so that a reader can check them', async () => {
    const file = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
    const reply = await fetched(hr, file.id);
    const bytes = reply.rawPayload;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ state: 'done', progress: 1, sha256, bytes: bytes.length });
    expect(reply.headers).toMatchObject({
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'x-row-count': String(file.rows),
      'content-length': String(bytes.length),
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining(`filename="Results-Autumn-`),
    });
    const trailer = bytes.lastIndexOf('# rows');
    expect(bytes.subarray(trailer).toString()).toMatch(new RegExp(`^# rows ${file.rows} sha256 ${file.contentSha256},+\\r\\n$`));
    expect(createHash('sha256').update(bytes.subarray(0, trailer)).digest('hex')).toBe(file.contentSha256);
    expect(rowsOf(bytes)).toHaveLength(file.rows!);
  });

  it('are checked by a command from the file alone, which finds a figure that was changed', async () => {
    const { fileReport } = (await import('../../../tools/ops/verify-file.mjs' as string)) as {
      fileReport: (bytes: Buffer) => { fault: boolean; sentences: string[] };
    };
    for (const language of ['en', 'de', 'ar'] as const) {
      const bytes = await fileOf(hr, { subject: 'results', format: 'csv', language });
      expect(fileReport(bytes)).toMatchObject({ fault: false, sentences: [expect.any(String), expect.stringContaining('not damaged since the checksum')] });
      bytes[200]! ^= 1;
      expect(fileReport(bytes).fault).toBe(true);
    }
    // somebody who changes a figure and writes the checksum anew is found by the list and the log alone, and the sentences say so
    const lines = (await fileOf(hr, { subject: 'results', format: 'csv' })).toString().replace('20-29', '30-39').split('\r\n').slice(0, -2);
    const forged = `${lines.join('\r\n')}\r\n`;
    const { sentences } = fileReport(Buffer.from(`${forged}# rows 1 sha256 ${createHash('sha256').update(forged).digest('hex')}\r\n`));
    expect(sentences[0]).toContain('Compare it with the list of files or the audit log');
    expect(sentences[1]).toContain('can also write that line anew');
    expect(sentences.join(' ')).not.toContain('as it was made');
    expect(fileReport(await fileOf(hr, { subject: 'results', format: 'xlsx' })).sentences[1]).toContain('nothing else can be said');
  });

  it('are written as spreadsheets of the language read them', async () => {
    const german = await fileOf(hr, { subject: 'results', format: 'csv', language: 'de' });
    expect(german.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = rowsOf(german, ';');
    expect(Object.keys(rows[0]!)).toContain('Mittelwert');
    expect(rows.some((row) => /^\d+,\d$/.test(row['Mittelwert']!))).toBe(true);
    const plain = await fileOf(hr, { subject: 'results', format: 'csv', language: 'de', separator: 'comma', byteOrderMark: false });
    expect(plain.subarray(0, 4).toString()).toBe('Team');
    expect(rowsOf(plain).some((row) => /^\d+\.\d$/.test(row['Mittelwert']!))).toBe(true);
  });

  it('keep what people wrote readable, and let no spreadsheet run it', async () => {
    const rows = rowsOf(await fileOf(hr, { subject: 'comments', format: 'csv' }));
    const texts = new Set(rows.map((row) => row['Comment']));
    expect(rows).toHaveLength(results.comments.length);
    expect(texts).toEqual(new Set([`'${FORMULA}`, ...[PASTED, LONG, ARABIC].map((text) => text.trim())]));
    const sheet = await readSheet(await fileOf(hr, { subject: 'comments', format: 'xlsx' }));
    expect(new Set(sheet.slice(1).map((row) => row[3]))).toEqual(new Set(results.comments.map(({ text }) => text)));
    const parts = await unzipped(await fileOf(hr, { subject: 'comments', format: 'xlsx' }));
    for (const [name, xml] of parts) if (name.startsWith('xl/worksheets')) expect(xml).not.toMatch(/<f[ >]/);
    for (const format of ['pdf', 'pptx'] as const) expect((await fileOf(hr, { subject: 'comments', format, language: 'ar' })).length).toBeGreaterThan(5000);
  });

  it('are workbooks with real numbers, a frozen heading, and notes', async () => {
    const bytes = await fileOf(hr, { subject: 'results', format: 'xlsx' });
    const [heading, ...rows] = await readSheet(bytes, 'All figures');
    const mean = heading!.indexOf('Mean');
    const numbers = rows.flatMap((row) => (row[mean] === null ? [] : [row[mean]]));
    expect(numbers.map(Number).toSorted()).toEqual(results.figures.map((figure) => figure.mean).toSorted());
    expect(numbers.every((value) => typeof value === 'number')).toBe(true);
    const parts = await unzipped(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    const notes = await readSheet(bytes, 'Notes');
    const facts = new Map(notes.map((row) => [row[0], row[1]]));
    expect(facts.get('Smallest group a figure is about')).toBe(results.cycle.k);
    expect(facts.get('SHA-256 of the tables')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are presentations with a native chart a driver, its words and its values with base and interval', async () => {
    const parts = await unzipped(await fileOf(hr, { subject: 'results', format: 'pptx' }));
    const drivers = results.figures.filter((figure) => figure.kind === 'driver');
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(new Set(drivers.map(({ measure }) => measure)).size);
    const values = charts.flatMap((name) =>
      [...parts.get(name)!.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([val]) => [...val.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, v]) => Number(v))),
    );
    expect(values.toSorted()).toEqual(drivers.map(({ mean }) => mean).toSorted());
    expect(parts.get('ppt/slides/slide2.xml')).toMatch(/<p:cNvPr[^>]*descr="[^"]+0 to 100/);
    const notes = [...parts]
      .filter(([name]) => name.startsWith('ppt/notesSlides/'))
      .map(([, xml]) => xml)
      .join('');
    const north = drivers.find((figure) => figure.low !== undefined)!;
    expect(notes).toContain(`${north.mean.toFixed(1)} (${north.sizeBand}, ${north.low!.toFixed(1)}–${north.high!.toFixed(1)})`);
  });

  it('are tagged documents with title, language and bookmarks', async () => {
    for (const [language, tag] of [
      ['en', 'en'],
      ['ar', 'ar'],
    ] as const) {
      const pdf = (await fileOf(hr, { subject: 'results', format: 'pdf', language })).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toMatch(/\/Marked true/);
      expect(pdf).toMatch(new RegExp(`/Lang ?\\(${tag}`));
      expect(pdf).toMatch(/pdfuaid:part>1</);
      expect(pdf).toMatch(/\/Outlines/);
      expect(pdf).toMatch(/\/DisplayDocTitle true/);
    }
  });

  it('give a leader her own teams and those below, and nobody else anything', async () => {
    const rows = rowsOf(await fileOf(lea, { subject: 'results', format: 'csv' }));
    expect(new Set(rows.map((row) => row['Team']))).toEqual(new Set([ARABIC]));
    for (const [teamId, code] of [
      [teams[0]!.id, 'not-your-team'],
      [NOBODY, 'not-your-team'],
    ] as const)
      expect((await expectStatus(lea('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle, teamId }), 403)).json().code).toBe(code);
    await expectStatus(lea('POST', '/api/exports', { subject: 'questionnaire', format: 'pdf', cycleId: cycle }), 403);
    await expectStatus(worker('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle }), 403);
    await expectStatus(neighbour('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle }), 404);
    const { id } = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
    for (const by of [lea, neighbour])
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/content'],
        ['DELETE', ''],
      ] as const)
        await expectStatus(by(method, `/api/exports/${id}${path}`), 404);
    expect((await lea('GET', '/api/exports')).json().items.map((file: ExportFile) => file.id)).not.toContain(id);
    await expectStatus(house.stranger('GET', `/api/exports/${id}/content`), 401);
  });

  it.each([
    [{ subject: 'results', format: 'csv' }, 400, '#/cycleId'],
    [{ subject: 'trends', format: 'csv', cycleId: NOBODY }, 400, '#/cycleId'],
    [{ subject: 'cycles', format: 'csv', teamId: NOBODY }, 400, '#/teamId'],
    [{ subject: 'everything', format: 'csv' }, 400, '#/subject'],
    [{ subject: 'results', format: 'exe', cycleId: NOBODY }, 400, '#/format'],
    [{ subject: 'results', format: 'csv', cycleId: NOBODY }, 404, undefined],
  ])('refuse %j', async (body, status, pointer) => {
    expect((await expectStatus(hr('POST', '/api/exports', body), status)).json().errors?.[0]?.pointer).toBe(pointer);
  });

  it.each(['participation', 'trends', 'cycles', 'questionnaire'] as const)('give %s in every format', async (subject) => {
    const of = subject === 'trends' || subject === 'cycles' ? {} : { cycleId: cycle };
    for (const format of ['csv', 'xlsx', 'pdf', 'pptx'] as const) {
      const file = await ask(hr, { subject, format, ...of });
      expect(file.state).toBe('done');
      expect((await fetched(hr, file.id)).rawPayload.length).toBe(file.bytes);
    }
  });

  it('of participation say what the page says', async () => {
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

  it('are gone after a week, and cannot be fetched on the day after', async () => {
    const { id } = await ask(hr, { subject: 'cycles', format: 'csv' });
    await root.query(`UPDATE org.export_file SET kept_until = made_on - 1 WHERE id = $1`, [id]);
    expect((await expectStatus(hr('GET', `/api/exports/${id}/content`), 404)).json().code).toBe('file-gone');
    const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
    await house.app.get(ForgetExportJob, { strict: false }).handle({ organisationId, fileId: id });
    expect((await root.query(`SELECT 1 FROM org.export_chunk WHERE file_id = $1`, [id])).rowCount).toBe(0);
  });

  it('cannot be fetched any more by whoever leads the team no longer', async () => {
    const { id } = await ask(lea, { subject: 'results', format: 'csv', cycleId: cycle });
    const { employee } = (await lea('GET', '/api/me')).json();
    await lead(teams[1]!.id, null);
    await lead(teams[2]!.id, employee.id);
    expect((await expectStatus(lea('GET', `/api/exports/${id}/content`), 403)).json().code).toBe('no-longer-yours');
    await lead(teams[2]!.id, null);
    await expectStatus(lea('GET', `/api/exports/${id}/content`), 403);
    await lead(teams[1]!.id, employee.id);
    await fetched(lea, id);
  });

  describe('of many teams', () => {
    beforeAll(async () => {
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
      const body = { subject: 'results', format: 'pdf', cycleId: cycle };
      expect((await expectStatus(hr('POST', '/api/exports', body), 409)).json()).toMatchObject({
        code: 'too-large-for-format',
        detail: expect.stringContaining('Choose CSV'),
      });
    });

    it('are not made for somebody whose rights ended while they waited', async () => {
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
      const { id } = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
      await expectStatus(hr('DELETE', `/api/exports/${id}`), 204);
      await house.idle();
      await expectStatus(hr('GET', `/api/exports/${id}`), 404);
      expect((await root.query(`SELECT 1 FROM org.export_chunk WHERE file_id = $1`, [id])).rowCount).toBe(0);
    });
  });

  it('are noted in the audit log, without a word of what is in them', async () => {
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json() as { lines: { kind: string; detail: Record<string, unknown> }[] };
    const line = lines.find(({ kind }) => kind === 'export-made')!;
    expect(Object.keys(line.detail).toSorted()).toEqual(['cycleId', 'format', 'of', 'rows', 'sha256', 'teamId']);
  });
});
