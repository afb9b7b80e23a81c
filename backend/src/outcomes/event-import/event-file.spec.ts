import type { EventValue } from '@throughline/contract';
import { zipped } from '../../platform/testing/zipped.js';
import { readEventFile } from './event-file.js';
import type { FilePiece, FileSummary, FileTask } from './event-file-piece.js';

const metric = {
  id: 'm',
  key: 'csat',
  name: 'CSAT',
  unit: '%',
  definitionKey: 'csat-top-box',
  formula: 'share',
  figuresFrom: 'events',
  valueMin: 1,
  valueMax: 5,
} as const;
const TASK: FileTask = {
  setup: {
    source: { kind: 'generic', timeZone: 'UTC', dateOrder: null, keepsPersonal: false },
    metrics: [{ ...metric, goodFrom: 4, badTo: null, perMetricId: null }],
    teams: [],
    tomorrow: '2026-12-01',
    values: null,
    remembered: {},
  },
  mapping: null,
  encoding: null,
  write: false,
  allDifferent: null,
  personal: {},
};

async function summaryOf(bytes: Buffer, task: Partial<FileTask> = {}): Promise<FileSummary> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
  }
  let last: FilePiece | undefined;
  for await (const piece of readEventFile({ ...TASK, ...task }, chunks())) last = piece;
  return (last as { summary: FileSummary }).summary;
}

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (...rows: string[][]): string =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
const relation = (n: number): string => `<Relationship Id="r${n}" Type="x/worksheet" Target="sheet${n}.xml"/>`;
const BOOK = zipped({
  'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r1"/><sheet name="Data" r:id="r2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1)}${relation(2)}</Relationships>`,
  'xl/sheet1.xml': sheet(['Notes'], ['hello']),
  'xl/sheet2.xml': sheet(['Ticket', 'Date', 'CSAT', 'Channel'], ['x-1', '2026-01-10', '5', 'chat'], ['x-2', '2026-01-10', '4']),
});

describe('a file of events', () => {
  it('is read as a workbook, whose rows may end before the header does', async () => {
    expect(await summaryOf(BOOK)).toMatchObject({
      sheets: ['Cover', 'Data'],
      sheet: 'Data',
      encoding: null,
      counts: { rows: 2, events: 2, refusedRows: 0 },
      firstDay: '2026-01-10',
    });
    expect(await summaryOf(BOOK, { sheet: 'Cover' })).toMatchObject({ sheet: 'Cover', columns: ['Notes'], counts: { rows: 1, events: 0 } });
    await expect(summaryOf(BOOK, { sheet: 'Other' })).rejects.toMatchObject({ code: 'no-such-sheet' });
  });

  it('has numbers of a workbook with a point, and texts with the mark that was chosen for their column', async () => {
    const rows = ['<c><v>4.5</v></c>', '<c><v>1.234</v></c>', cell('3,5'), cell('2.5')].map(
      (csat, i) => `<row>${cell(`n-${i}`)}${cell('2026-01-10')}${csat}</row>`,
    );
    const book = zipped({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Data" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1)}</Relationships>`,
      'xl/sheet1.xml': `<worksheet><sheetData><row>${['Ticket', 'Date', 'CSAT'].map(cell).join('')}</row>${rows.join('')}</sheetData></worksheet>`,
    });
    const values: EventValue[] = [{ metricId: 'm', as: 'value', columns: ['CSAT'], decimalMark: 'comma' }];
    const read = await summaryOf(book, { mapping: { Ticket: 'event_id', Date: 'happened_at' }, setup: { ...TASK.setup, values } });
    expect(read).toMatchObject({ counts: { rows: 4, events: 3, refusedRows: 1 }, problems: [{ line: 5, value: '2.5' }] });
  });

  it('tells the order of its days by its first rows, or asks', async () => {
    const file = (...days: string[]): Buffer => Buffer.from(`Ticket,Date,CSAT\n${days.map((day, i) => `${i},${day},5`).join('\n')}\n`);
    expect(await summaryOf(file('03/04/2026', '26/04/2026'))).toMatchObject({ firstDay: '2026-04-03', recognised: { dateOrder: 'day-first', asked: null } });
    expect(await summaryOf(file('03/04/2026', '05/06/2026'))).toMatchObject({
      counts: { refusedRows: 2 },
      recognised: { dateOrder: null, asked: '03/04/2026' },
    });
  });

  it('knows whether its events come in the order of their keys', async () => {
    const file = (...keys: string[]): Buffer => Buffer.from(`Ticket,Date,CSAT\n${keys.map((key) => `${key},2026-01-10,5`).join('\n')}\n`);
    expect(await summaryOf(file('T-1', 'T-10', 'T-10', 'T-2'))).toMatchObject({ inOrder: true });
    for (const keys of [
      ['T-2', 'T-1', 'T-3'],
      ['a', 'B'],
    ])
      expect(await summaryOf(file(...keys))).toMatchObject({ inOrder: false });
  });

  it('that waits for its first rows loses none, also when there are more of them', async () => {
    const rows = Array.from({ length: 1234 }, (_, i) => `${i},2026-01-10,5`);
    expect(await summaryOf(Buffer.from(`Ticket,Date,CSAT\n${rows.join('\n')}`))).toMatchObject({ counts: { rows: 1234, events: 1234 } });
  });

  it('names line and column of a cell that is too long, in the order of the lines, and says nothing of what stands in a column that is not taken in', async () => {
    const huge = 'x'.repeat(10 * 1024 * 1024);
    const rows = ['1,2026-13-45,5,chat,fine', `2,2026-01-10,5,chat,"dear, ${huge}"`, `3,2026-01-10,5,${huge},fine`, '4,2026-01-10,5,chat,fine'];
    const { problems, counts } = await summaryOf(Buffer.from(`Ticket,Date,CSAT,Channel,Remarks\n${rows.join('\n')}\n`));
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'Date', '2026-13-45'],
      [3, 'Remarks', null],
      [4, 'Channel', 'x'.repeat(80)],
    ]);
    expect(problems[1]!.problem).toContain('shorten the value in this column');
    expect(counts).toMatchObject({ rows: 4, refusedRows: 3, events: 1 });
  });

  it('is refused when it is a picture, and read when a few of its signs can be shown nowhere', async () => {
    const picture = Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251)),
    ]);
    await expect(summaryOf(picture, { encoding: 'windows-1252' })).rejects.toMatchObject({
      code: 'not-a-text-file',
      message: expect.stringContaining('This is not a table'),
    });
    const rows = Array.from({ length: 100 }, (_, i) => `${i},2026-01-10,5`);
    const read = await summaryOf(Buffer.from(`Ticket,Date,CSAT\n\u0000x\u0001,2026-01-10,5\n${rows.join('\n')}`));
    expect(read).toMatchObject({ counts: { rows: 101, events: 100 }, problems: [{ line: 2 }] });
  });
});
