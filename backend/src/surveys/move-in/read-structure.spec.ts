import type { Refusal } from '@throughline/domain';
import { STRUCTURE_BYTES } from './structure-file.rules.js';
import { readStructure } from './read-structure.js';
import { carried, EVERY_TYPE } from './testing/everything.js';
import { lss, smallSurvey, type SmallQuestion } from './testing/lss.js';
import { zipped, type Zipped } from './testing/zipped.js';

const SURVEY = { name: 'survey_1.lss', content: EVERY_TYPE };
const refused = (file: Buffer | string): Promise<string> =>
  readStructure(Buffer.from(file)).then(
    () => 'read',
    ({ code, message }: Refusal) => `${code}: ${message}`,
  );
const archive = (...entries: Zipped[]) => refused(zipped(entries));
const nested = (depth: number, [open, close]: readonly [string, string], inner: string): string => open.repeat(depth) + inner + close.repeat(depth);

describe('a file of another tool', () => {
  it('is read by what is in it: a structure, an archive with one, or JSON', async () => {
    expect((await readStructure(Buffer.from(`\ufeff${EVERY_TYPE}`))).source).toBe('limesurvey');
    expect((await readStructure(Buffer.from(`\ufeff${EVERY_TYPE}`, 'utf16le'))).source).toBe('limesurvey');
    expect((await readStructure(Buffer.from('{"elements": [{"type": "comment", "name": "a"}]}'))).source).toBe('surveyjs');
  });

  it('has answers and participants in an archive that are not even unpacked, and the report says so', async () => {
    const secret = { name: 'survey_1_responses.lsr', content: 'Ada said the boss lies.', says: 4_000_000_000 };
    const survey = await readStructure(
      zipped([secret, { name: 'survey_1_tokens.lst', content: 'ada@alpha.example', flags: 1 }, SURVEY, { name: 'resources/logo.png', content: 'PNG' }]),
    );
    expect(survey.lines.slice(0, 3).map(({ what }) => what)).toEqual([
      'Answers that people gave. They were not opened and are not kept: they were given under another promise.',
      'The list of participants. It was not opened and is not kept.',
      'Other files in the archive. They were not opened.',
    ]);
    expect(JSON.stringify(survey)).not.toMatch(/Ada|boss|alpha\.example/);
  });

  it.each([
    ['empty-file', ''],
    ['unknown-file', 'code,question\nQ1,Why?'],
    ['damaged-file', EVERY_TYPE.slice(0, 9000)],
    ['damaged-file', `${EVERY_TYPE.slice(0, 9000)}&undefined;${EVERY_TYPE.slice(9000)}`],
    ['damaged-file', '{"elements": [{"type": "comm'],
    ['not-limesurvey', '<?xml version="1.0"?><html><body/></html>'],
    ['not-a-survey', '<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>'],
    ['no-questions', '<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>'],
    ['no-questions', '{"pages": []}'],
    ['too-old', '<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>120</DBVersion></document>'],
    ['not-surveyjs', '{"questions_of": "something else"}'],
    ['wrong-encoding', Buffer.from(EVERY_TYPE.replace('Früh', 'Fr\u00fch'), 'latin1')],
    ['file-too-large', Buffer.alloc(STRUCTURE_BYTES + 1, '<')],
    ['not-limesurvey', nested(100_000, ['<a>', '</a>'], '')],
    ['too-deep', nested(100_000, ['[', ']'], '').replace(/^/, '{"elements": ').replace(/$/, '}')],
    ['too-deep', `{"elements": [${nested(30, ['{"type": "panel", "elements": [', ']}'], '{"type": "comment", "name": "a"}')}]}`],
  ])('that is no whole survey is refused as %s', async (code, file) => {
    expect(await refused(file)).toMatch(new RegExp(`^${code}: [A-Z].*\\.$`));
  });

  it('says on which line it is damaged', async () => {
    const lines = EVERY_TYPE.split('\n');
    expect(await refused([...lines.slice(0, 20), '</nothing>', ...lines.slice(20)].join('\n'))).toMatch(/\(line 21\)/);
  });

  it.each([
    ['an entity bomb', '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'],
    ['an entity from elsewhere', '<!DOCTYPE d [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>'],
    ['a document type from elsewhere', '<!DOCTYPE d SYSTEM "http://attacker.example/d.dtd">'],
  ])('with %s is refused before anything in it is read', async (_, doctype) => {
    const file = EVERY_TYPE.replace('?>\n', `?>\n${doctype}\n`).replace('Thank you', '&c;&passwords; Thank you');
    expect(await refused(file)).toMatch(/^xml-with-doctype: /);
  });
});

describe('a file that says little in a way that takes forever', () => {
  const js = (survey: object) => refused(JSON.stringify(survey));
  const rated = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);
  /** Names that are the same tens of thousands of times. */
  const asked = (count: number, more: Partial<SmallQuestion> = {}) => Array.from({ length: count }, () => ({ code: 'Q', type: 'T', text: 'Why?', ...more }));

  it.each(['<!--', '<br', '<script', '<p ', '{', '<a href="', '</script ', '&#', '<script>x</script'])(
    'is read at once, whatever it repeats without an end: %s',
    async (piece) => {
      const started = performance.now();
      const title = piece.repeat(Math.floor(4_000_000 / piece.length));
      const survey = await readStructure(Buffer.from(JSON.stringify({ elements: [{ type: 'comment', name: 'a', title: `Why? ${title}` }] })));
      expect(survey.lines.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^The question was longer than 200000 characters with its markup/));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );

  it('has its words before what has no end, and none of a tag that was cut', async () => {
    const picture = `<p>Why?</p><img src="data:${'A'.repeat(300_000)}">`;
    const survey = await readStructure(Buffer.from(JSON.stringify({ elements: [{ type: 'comment', name: 'a', title: picture }] })));
    expect(survey.groups[0]!.questions[0]!.text).toEqual({ en: 'Why?' });
  });

  it('is refused with more questions, rows, choices or conditions than any survey has', async () => {
    expect(await refused(smallSurvey(asked(2001)))).toMatch(/^file-too-large: .*more than 2000 questions/);
    const rows = rated(501).map((code): [string, string] => [code, `Row ${code}`]);
    expect(await refused(smallSurvey(asked(1, { type: 'A', parts: rows })))).toMatch(/^file-too-large: .*a question, Q, with more than 500/);
    expect(await js({ elements: [{ type: 'checkbox', name: 'Many', choices: rated(501) }] })).toMatch(/^file-too-large: .*a question, Many, with/);
    const wide = { type: 'matrix', name: 'Wide', columns: rated(100), rows: rated(250) };
    expect(await js({ elements: [wide] })).toMatch(/^file-too-large: .*more than 20000 rows and choices/);
    const matrices = Array.from({ length: 5 }, (_, i) => ({ type: 'multipletext', name: `M${i}`, items: rated(500).map((name) => ({ name })) }));
    expect(await js({ elements: matrices })).toMatch(/^file-too-large: .*more than 2000 questions/);
    const panel = {
      type: 'panel',
      visibleIf: `{a} = '${'x'.repeat(3900)}'`,
      elements: Array.from({ length: 600 }, (_, i) => ({ type: 'comment', name: `c${i}` })),
    };
    expect(await js({ elements: [panel] })).toMatch(/^file-too-large: .*longer conditions/);
  });

  it('is refused when the same long text stands in thousands of places', async () => {
    const answers = Array.from({ length: 400 }, (_, i) => ({ qid: 1, aid: 1, code: `A${i}`, sortorder: i, scale_id: 0 }));
    const text = lss({
      surveys: [{ sid: 1, language: 'en' }],
      groups: [{ gid: 1, group_order: 1 }],
      questions: [{ qid: 1, gid: 1, parent_qid: 0, type: 'L', title: 'Q', question_order: 1 }],
      answers,
      answer_l10ns: [{ aid: 1, answer: 'long '.repeat(10_000), language: 'en' }],
    });
    expect(await refused(text)).toMatch(/^file-too-large: .*longer texts/);
  });

  it('is carried over at once when two thousand questions have one code, and rows one label', async () => {
    const started = performance.now();
    const survey = await readStructure(Buffer.from(smallSurvey(asked(2000))));
    const { questions } = carried(survey, { drivers: [], leftOut: [] });
    expect(questions.map(({ code }) => code).filter((_, i) => [0, 1, 1999].includes(i))).toEqual(['Q', 'Q (2)', 'Q (2000)']);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('an archive', () => {
  it('that unpacks to more than any survey has is refused, whether it says so or lies', async () => {
    const bomb = Buffer.alloc(STRUCTURE_BYTES * 4, ' ');
    expect(zipped([{ name: 'a.lss', content: bomb }]).length).toBeLessThan(100_000);
    expect(await archive({ name: 'a.lss', content: bomb })).toMatch(/^file-too-large: /);
    expect(await archive({ name: 'a.lss', content: bomb, says: 1000 })).toMatch(/^damaged-file: .*too many bytes/);
  });

  it.each(['../../etc/cron.d/a.lss', '/etc/a.lss', 'C:/a.lss'])('with the name %s is refused, since it leads out of it', async (name) => {
    expect(await archive({ ...SURVEY, name })).toMatch(/^damaged-file: /);
  });

  it('is refused when it is cut off, locked, has no survey or several, or thousands of entries', async () => {
    expect(await refused(zipped([SURVEY]).subarray(0, 2000))).toMatch(/^damaged-file: /);
    expect(await archive({ ...SURVEY, flags: 1 })).toMatch(/^encrypted-file: /);
    expect(await archive({ name: 'a.txt', content: 'a' })).toMatch(/^no-structure: /);
    expect(await archive(SURVEY, { ...SURVEY, name: 'survey_2.lss' })).toMatch(/^several-structures: /);
    expect(await archive(...Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.txt`, content: '' })))).toMatch(/^file-too-large: /);
  });
});

it('half an emoji and a NUL in a text are left away, since no database has them', async () => {
  const survey = await readStructure(Buffer.from('{"elements": [{"type": "comment", "name": "a\\u0000b", "title": "Say \\ud83d it"}]}'));
  expect(survey.groups[0]!.questions[0]).toMatchObject({ code: 'ab', text: { en: 'Say \ufffd it' } });
});
