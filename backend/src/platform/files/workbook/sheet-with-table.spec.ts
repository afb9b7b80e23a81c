import { sheetWithTable } from './sheet-with-table.js';

type Rows = readonly (readonly string[])[];

const chosen = (sheets: Readonly<Record<string, Rows>>): Promise<string> =>
  sheetWithTable({
    sheets: Object.keys(sheets),
    rows: async function* (name) {
      yield* sheets[name!]!.map((values, i) => ({ line: i + 1, values, numeric: [] }));
    },
  });

const TABLE: Rows = [
  ['email', 'team'],
  ['ann@example.org', 'North'],
];

describe('the sheet with a table', () => {
  it.each<[string, Record<string, Rows>, string]>([
    ['the only one, whatever it holds', { Empty: [] }, 'Empty'],
    ['the first of two tables', { One: TABLE, Two: TABLE }, 'One'],
    ['the one behind a title and a remark', { Cover: [['Our people'], ['as of May']], Empty: [], People: TABLE }, 'People'],
    ['the one behind column names without rows', { Form: [['email', 'team']], People: TABLE }, 'People'],
    ['the one behind cells with a gap between them', { Cover: [['Report', '', '2026'], ['x']], People: TABLE }, 'People'],
    [
      'one with empty cells behind its names',
      {
        Cover: [['Title']],
        People: [
          ['email', 'team', '', ' '],
          ['a', 'b'],
        ],
      },
      'People',
    ],
    ['the first that is filled, where none has a table', { Empty: [], Mails: [['email'], ['ann@example.org']], Notes: [['x']] }, 'Mails'],
    ['the first of empty ones', { One: [], Two: [] }, 'One'],
  ])('is %s', async (_, sheets, sheet) => {
    expect(await chosen(sheets)).toBe(sheet);
  });
});
