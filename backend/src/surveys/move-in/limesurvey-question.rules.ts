import { LIMITS, type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import { agreementIn } from './agreement.rules.js';
import { numbersFrom, oneOf, saysDeclined, saysScale } from './choices.rules.js';
import type { Coded, ForeignAnswer, ForeignQuestion } from './foreign-survey.js';
import { GIVEN } from './given-words.js';
import { asked, type LimeQuestion, limeType } from './limesurvey-question.js';
import { joined, type Reading } from './reading.js';

const FIVE = ['1', '2', '3', '4', '5'];
type Words = keyof typeof GIVEN;
type Kind = (question: LimeQuestion, reading: Reading) => ForeignQuestion[];

const GROUP_OF_SCALES = 'It asks about points from 1 to 5 without words.';

/** What becomes of each type. A type that is not here is left out. */
const KINDS: Readonly<Record<string, Kind>> = {
  '5': (question, reading) => {
    reading.say(
      question,
      'changed',
      `${GROUP_OF_SCALES} They are our five points of agreement now.`,
      'Reword it as a statement that people can agree or disagree with.',
    );
    return [asked(question, { kind: 'scale5', codes: FIVE })];
  },
  A: (question, reading) => {
    reading.say(
      question,
      'changed',
      `${GROUP_OF_SCALES} They are our five points of agreement now.`,
      'Reword its rows as statements that people can agree or disagree with.',
    );
    return [matrix(question, 'scale5', FIVE)];
  },
  B: (question, reading) => rowByRow(question, reading, numbersFrom(reading, 1, 10)!),
  C: (question, reading) => rowByRow(question, reading, given(reading, { Y: 'yes', U: 'uncertain', N: 'no' })),
  E: (question, reading) => rowByRow(question, reading, given(reading, { I: 'increase', S: 'same', D: 'decrease' })),
  F: (question, reading) => table(question, reading, question.answers),
  H: (question, reading) => table(question, reading, question.answers),
  '1': (question, reading) => {
    const [one, other] = [0, 1].map((scale) => question.answers.filter((answer) => answer.scale === scale));
    const headers = [0, 1].map((scale) => question.attributes.get(`dualscale_header${scale === 0 ? 'A' : 'B'}`) ?? `${scale + 1}`);
    reading.say(
      question,
      'changed',
      'It had two scales side by side; each row is asked twice now, once for each.',
      'See that each wording says which of the two is meant.',
    );
    const twice = [one!, other!].map((answers, scale) => {
      const text = joined(question.text, reading.same(headers[scale]!), ', ', SURVEY_LIMITS.questionText);
      return rowByRow({ ...question, text }, reading, answers, false).map((row) => ({ ...row, code: `${row.code}_${scale}` }));
    });
    return twice[0]!.flatMap((row, i) => [row, twice[1]![i]!]);
  },
  L: list,
  '!': list,
  W: list,
  Z: list,
  O: (question, reading) => [...list(question, reading), comment(question, reading, `${question.code}_comment`)],
  Y: (question, reading) => [asked(question, { kind: 'single-choice', options: given(reading, { Y: 'yes', N: 'no' }) })],
  G: (question, reading) => {
    reading.say(
      question,
      'look',
      'It asks about the person. Answers are counted with all others, but results are not shown by it.',
      'Take it out and use an attribute of people instead, which results can be shown by without anybody being recognised.',
    );
    return [asked(question, { kind: 'single-choice', options: given(reading, { F: 'female', M: 'male' }) })];
  },
  M: several,
  P: (question, reading) => {
    reading.say(
      question,
      'changed',
      'People could comment on each choice; there is one comment for all of them now.',
      'Nothing to do, if one comment is enough.',
    );
    return [...several(question, reading), comment(question, reading, `${question.code}_comment`)];
  },
  R: (question) => {
    const most = number(question, 'max_answers') ?? number(question, 'max_subquestions');
    const options = question.parts.length > 0 ? question.parts : question.answers;
    return [asked(question, { kind: 'ranking', options: coded(options), ...(most ? { most } : {}) })];
  },
  S: (question) => [asked(question, { kind: 'short-text' })],
  T: (question) => [asked(question, { kind: 'text' })],
  U: (question) => [asked(question, { kind: 'text' })],
  Q: (question, reading) => {
    reading.say(question, 'changed', 'It had several lines to write in; each is a question of its own now.', 'See whether all of them are needed.');
    return question.parts.map((part) =>
      asked(question, { kind: 'short-text' }, { code: `${question.code}_${part.code}`, text: rowText(question.text, part.text) }),
    );
  },
  N: (question, reading) => [asked(question, numeric(question, reading, question.text))],
  K: (question, reading) =>
    question.parts.map((part) => {
      const text = rowText(question.text, part.text);
      return asked(question, numeric(question, reading, text), { code: `${question.code}_${part.code}`, text });
    }),
  '^': (question, reading) => [asked(question, numeric(question, reading, question.text))],
  D: (question, reading) => {
    reading.say(
      question,
      'changed',
      'People chose a day; they write it in words now.',
      'Take it out if it says who somebody is, such as a birthday or the day of joining.',
    );
    return [asked(question, { kind: 'short-text' })];
  },
};

const LEFT_OUT: Readonly<Record<string, readonly [string, string]>> = {
  I: ['A switch of language.', 'Nothing to do: people can change the language on every page.'],
  '|': ['A file to be sent. A file says who made it.', 'Ask for it outside the survey, if you need it.'],
  '*': ['A value that LimeSurvey computes from answers.', 'Nothing of it can be asked. Compute it from the results, if you need it.'],
  ':': ['A table of numbers.', 'Ask for each row with a scale or with choices.'],
  ';': ['A table to write in.', 'Ask for what matters most in a comment.'],
};

/** The questions that one of LimeSurvey becomes; none when it cannot be asked here. Says in the report what is different. */
export function limeQuestions(question: LimeQuestion, reading: Reading): ForeignQuestion[] {
  const kind = KINDS[question.type];
  if (kind) return kind(question, reading);
  if (question.type === ':' && question.attributes.get('multiflexible_checkbox') === '1') return tickedTable(question, reading);
  const [what, instead] = LEFT_OUT[question.type] ?? ['It is of a type that we do not know.', 'Make it anew with one of our types.'];
  reading.say(question, 'left-out', `${limeType(question.type)}: ${what}`, instead, Object.values(question.text)[0]);
  return [];
}

const rowText = (text: LocalText, row: LocalText): LocalText => joined(text, row, ': ', SURVEY_LIMITS.questionText);
const coded = (parts: readonly Coded[]): Coded[] => parts.map(({ code, text }) => ({ code, text }));

function given(reading: Reading, words: Readonly<Record<string, Words>>): Coded[] {
  return Object.entries(words).map(([code, key]) => ({ code, text: reading.ours(GIVEN[key]) }));
}

function number({ attributes }: LimeQuestion, name: string): number | undefined {
  const value = attributes.get(name)?.trim() ?? '';
  return /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function list(question: LimeQuestion, reading: Reading): ForeignQuestion[] {
  if (!question.other) return [asked(question, oneOf(reading, question, question.text, coded(question.answers)))];
  return withOther(
    question,
    reading,
    { kind: 'single-choice', options: [...coded(question.answers), { code: '-oth-', text: question.other }] },
    `${question.code} == "-oth-"`,
  );
}

function several(question: LimeQuestion, reading: Reading): ForeignQuestion[] {
  const most = number(question, 'max_answers');
  const answer = { kind: 'multiple-choice' as const, ...(most ? { most } : {}) };
  if (!question.other) return [asked(question, { ...answer, options: coded(question.parts) })];
  return withOther(
    question,
    reading,
    { ...answer, options: [...coded(question.parts), { code: 'other', text: question.other }] },
    `!is_empty(${question.code}_other)`,
  );
}

/** A question with a choice that people explain, and the line in which they do. */
function withOther(question: LimeQuestion, reading: Reading, answer: ForeignAnswer, when: string): ForeignQuestion[] {
  reading.say(
    question,
    'changed',
    'People could write a choice of their own. It is a choice now, and who takes it is asked for it in a line of its own.',
    'See whether you need what people write there.',
  );
  const code = `${question.code}_other_text`;
  const text = joined(question.text, question.other!, ': ', SURVEY_LIMITS.questionText);
  return [
    asked(question, answer),
    asked(question, { kind: 'short-text' }, { code, text, help: {}, mandatory: false, show: [...question.show, ...reading.condition(when)] }),
  ];
}

function comment(question: LimeQuestion, reading: Reading, code: string): ForeignQuestion {
  const text = joined(question.text, reading.ours(GIVEN.comment), ' ', SURVEY_LIMITS.questionText);
  return asked(question, { kind: 'text' }, { code, text, help: {}, mandatory: false });
}

function matrix(question: LimeQuestion, scale: 'scale5' | 'scale7', codes: readonly string[]): ForeignQuestion {
  return asked(question, { kind: 'matrix', scale, codes, rows: coded(question.parts) });
}

/** A matrix where its columns are points of agreement, and otherwise each row on its own. */
function table(question: LimeQuestion, reading: Reading, answers: readonly Coded[]): ForeignQuestion[] {
  const agreement = agreementIn(answers);
  if (!agreement) return rowByRow(question, reading, coded(answers));
  saysScale(reading, question, agreement.scale, answers, 'The columns');
  if (agreement.declined) saysDeclined(reading, question, agreement.declined);
  return [matrix(question, agreement.scale, agreement.codes)];
}

function rowByRow(question: LimeQuestion, reading: Reading, options: readonly Coded[], says = true): ForeignQuestion[] {
  if (says)
    reading.say(
      question,
      'changed',
      'Its columns are no points of agreement, so each row is a question with choices of its own now.',
      'Ask for agreement instead, if you want one list on the phone and an average.',
    );
  return question.parts.map((part) => {
    const text = rowText(question.text, part.text);
    return asked(question, { kind: 'single-choice', options: coded(options) }, { code: `${question.code}_${part.code}`, text });
  });
}

/** A table of boxes to tick: several choices for each row. */
function tickedTable(question: LimeQuestion, reading: Reading): ForeignQuestion[] {
  const columns = coded(question.parts.filter(({ scale }) => scale === 1));
  reading.say(question, 'changed', 'It was a table of boxes to tick; each row is a question with several choices now.', 'See whether all rows are needed.');
  return question.parts
    .filter(({ scale }) => scale === 0)
    .map((part) =>
      asked(question, { kind: 'multiple-choice', options: columns }, { code: `${question.code}_${part.code}`, text: rowText(question.text, part.text) }),
    );
}

/** A number: choices where its limits leave few, our score where it recommends from 0 to 10, and a line of words otherwise. */
function numeric(question: LimeQuestion, reading: Reading, text: LocalText): ForeignAnswer {
  const min = number(question, 'min_num_value_n') ?? number(question, 'slider_min') ?? (question.attributes.get('slider_max') ? 0 : undefined);
  const max = number(question, 'max_num_value_n') ?? number(question, 'slider_max');
  const step = number(question, 'slider_accuracy') ?? 1;
  const options = min !== undefined && max !== undefined ? numbersFrom(reading, min, max, step) : undefined;
  if (options) return oneOf(reading, question, text, options, 'The numbers');
  reading.say(
    question,
    'changed',
    'People gave a number; they write it in words now, and nobody checks it.',
    `Ask with choices such as ranges, which have figures. (At most ${LIMITS.answer} characters can be written.)`,
  );
  return { kind: 'short-text' };
}
