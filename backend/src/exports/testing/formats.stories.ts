import { createHash } from 'node:crypto';
import type { CommentPage } from '@throughline/contract';
import { readSheet } from 'read-excel-file/node';
import { ARABIC, type ExportHouse, FORMULA, LONG, PASTED, rowsOf } from './export-house.js';
import { unzipped } from './unzipped.js';

/** How files of each format are written, read by other programs. */
export function formatStories(at: () => ExportHouse): void {
  it('state rows and checksum so that a reader can check them', async () => {
    const { hr, cycle, ask, fetched } = at();
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
    const { hr, fileOf } = at();
    const { fileReport } = (await import('../../../../tools/ops/verify-file.mjs' as string)) as {
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
    const { hr, fileOf } = at();
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
    const { hr, cycle, fileOf } = at();
    const { items } = (await hr('GET', `/api/cycles/${cycle}/comments`)).json() as CommentPage;
    const rows = rowsOf(await fileOf(hr, { subject: 'comments', format: 'csv' }));
    const texts = new Set(rows.map((row) => row['Comment']));
    expect(rows).toHaveLength(items.length);
    expect(texts).toEqual(new Set([`'${FORMULA}`, ...[PASTED, LONG, ARABIC].map((text) => text.trim())]));
    const sheet = await readSheet(await fileOf(hr, { subject: 'comments', format: 'xlsx' }));
    expect(new Set(sheet.slice(1).map((row) => row[3]))).toEqual(new Set(items.map(({ text }) => text)));
    const parts = await unzipped(await fileOf(hr, { subject: 'comments', format: 'xlsx' }));
    for (const [name, xml] of parts) if (name.startsWith('xl/worksheets')) expect(xml).not.toMatch(/<f[ >]/);
    for (const format of ['pdf', 'pptx'] as const) expect((await fileOf(hr, { subject: 'comments', format, language: 'ar' })).length).toBeGreaterThan(5000);
  });

  it('are workbooks with real numbers, a frozen heading, and notes', async () => {
    const { hr, results, fileOf } = at();
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
    const { hr, results, fileOf } = at();
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
    const { hr, fileOf } = at();
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

  it.each(['participation', 'trends', 'cycles', 'questionnaire'] as const)('give %s in every format', async (subject) => {
    const { hr, cycle, ask, fetched } = at();
    const of = subject === 'trends' || subject === 'cycles' ? {} : { cycleId: cycle };
    for (const format of ['csv', 'xlsx', 'pdf', 'pptx'] as const) {
      const file = await ask(hr, { subject, format, ...of });
      expect(file.state).toBe('done');
      expect((await fetched(hr, file.id)).rawPayload.length).toBe(file.bytes);
    }
  });
}
