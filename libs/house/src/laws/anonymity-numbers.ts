import type { Law } from '../law.js';
import type { Sketch, Tree } from '../tree.js';

const TABLE = 'docs/anonymity-tests.md';
const range = (letter: string, last: number): string[] => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
/** What the design of the anonymity asks to be proven: fifteen tests and twelve invariants. */
const NUMBERS = [...range('T', 15), ...range('I', 12)];
const ROW = /^\|\s*([TI]\d+)\s*\|\s*`([^`]+)`\s*\|\s*(.*?)\s*\|\s*$/;

interface Row {
  number: string;
  file: string;
  proves: string;
  line: number;
}

function rowsOf(tree: Tree): Row[] {
  const text = tree.find(({ path }) => path === TABLE)?.text ?? '';
  return text.split('\n').flatMap((line, i) => {
    const row = ROW.exec(line);
    return row ? [{ number: row[1]!, file: row[2]!, proves: row[3]!, line: i + 1 }] : [];
  });
}

/** Whether a file has a test, or a law, whose name begins with the number. */
const names = (text: string, number: string): boolean => new RegExp(`['"\`]${number}[: ][^'"\`]{8}`).test(text);

/** Rule 18: what is promised by number is proven by number, and the table that readers go by says where. */
export const everyNumberOfTheAnonymityIsProven: Law = {
  rule: 18,
  says: 'every test T1 to T15 and every invariant I1 to I12 of the anonymity has a test of that name, and docs/anonymity-tests.md says where',
  breaches: (tree) => {
    const rows = rowsOf(tree);
    return [
      ...NUMBERS.filter((number) => !rows.some((row) => row.number === number)).map((number) => `${TABLE}: has no row for ${number}`),
      ...rows
        .filter(({ number, file }) => !tree.some(({ path, text }) => path === file && names(text, number)))
        .map(({ number, file, line }) => `${TABLE}:${line}: no test of ${file} is called ${number}`),
      ...rows.filter(({ proves }) => proves.length < 10).map(({ number, line }) => `${TABLE}:${line}: does not say what the test of ${number} proves`),
    ];
  },
  catches: [{}, sketch({ without: 'T7' }), sketch({ unnamed: 'I9' }), sketch({ gone: 'T3' })],
  allows: [sketch({})],
};

/** A tree with a table and a test for every number, but for what is taken away. */
function sketch({ without, unnamed, gone }: { without?: string; unnamed?: string; gone?: string }): Sketch {
  const rows = NUMBERS.filter((number) => number !== without).map((number) => `| ${number} | \`libs/a/src/${number}.spec.ts\` | that nothing leaks here |`);
  const tests = NUMBERS.filter((number) => number !== gone).map((number): [string, string] => [
    `libs/a/src/${number}.spec.ts`,
    `it('${number === unnamed ? '' : `${number}: `}says nothing of anybody', () => {});`,
  ]);
  return { [TABLE]: rows.join('\n'), ...Object.fromEntries(tests) };
}
