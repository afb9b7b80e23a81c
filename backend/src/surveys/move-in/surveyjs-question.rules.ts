import { type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import { agreementIn } from './agreement.rules.js';
import { numbersFrom, oneOf, saysDeclined, saysScale } from './choices.rules.js';
import type { Coded, ForeignAnswer, ForeignQuestion } from './foreign-survey.js';
import { GIVEN } from './given-words.js';
import { joined, type Reading, type Where } from './reading.js';
import { codeWithin, partsWithin } from './structure-room.rules.js';
import { itemsOf, said, type Thing, whole } from './surveyjs-json.rules.js';

/** A question of SurveyJS whose words are read. */
export interface JsQuestion extends Pick<ForeignQuestion, 'text' | 'help' | 'mandatory' | 'show'> {
  group: string;
  code: string;
  type: string;
  json: Thing;
}

/** Reads a text of the file, which is alone or by language. */
export type ReadText = (where: Where, value: unknown, what: string, most?: number) => LocalText;

interface Around {
  reading: Reading;
  read: ReadText;
}
type Kind = (question: JsQuestion, around: Around) => ForeignQuestion[];

const COMMENT: Kind = (question) => [asked(question, { kind: 'text' })];

const KINDS: Readonly<Record<string, Kind>> = {
  text: line,
  comment: COMMENT,
  radiogroup: (question, around) => choice(question, around),
  dropdown: (question, around) => choice(question, around),
  buttongroup: (question, around) => choice(question, around),
  imagepicker: (question, around) => {
    around.reading.say(question, 'changed', 'People chose pictures; they choose words now.', 'See that the words say what the pictures showed.');
    return question.json['multiSelect'] === true ? several(question, around, 'multiple-choice') : choice(question, around);
  },
  checkbox: (question, around) => several(question, around, 'multiple-choice'),
  tagbox: (question, around) => several(question, around, 'multiple-choice'),
  ranking: (question, around) => several(question, around, 'ranking'),
  rating,
  slider: numbers,
  nouislider: numbers,
  boolean: (question, { reading, read }) => {
    const label = (key: string, given: keyof typeof GIVEN): LocalText => {
      const own = read(question, question.json[key], 'A choice', SURVEY_LIMITS.optionText);
      return Object.keys(own).length > 0 ? own : reading.ours(GIVEN[given]);
    };
    const code = (key: string, usual: string): string => said(question.json[key]) || usual;
    return [
      asked(question, {
        kind: 'single-choice',
        options: [
          { code: code('valueTrue', 'true'), text: label('labelTrue', 'yes') },
          { code: code('valueFalse', 'false'), text: label('labelFalse', 'no') },
        ],
      }),
    ];
  },
  matrix,
  multipletext: (question, { reading, read }) => {
    reading.say(question, 'changed', 'It had several lines to write in; each is a question of its own now.', 'See whether all of them are needed.');
    return partsOf(question, question.json['items']).map(({ code, text }) =>
      asked(question, { kind: 'short-text' }, { code: `${question.code}.${code}`, text: row(question.text, read(question, text, 'A line')) }),
    );
  },
};

const LEFT_OUT: Readonly<Record<string, readonly [string, string]>> = {
  file: ['A file to be sent. A file says who made it.', 'Ask for it outside the survey, if you need it.'],
  signaturepad: ['A signature. It says who signed.', 'Nothing to do: answers have no name here.'],
  expression: ['A value that is computed from answers.', 'Nothing of it can be asked. Compute it from the results, if you need it.'],
  image: ['A picture.', 'Say in words what it showed.'],
  imagemap: ['A picture to click on.', 'Ask with choices.'],
  matrixdropdown: ['A table with several questions in each row.', 'Ask for each column with a matrix or with choices.'],
  matrixdynamic: ['A table to which people add rows.', 'Ask for what matters most in a comment.'],
  paneldynamic: ['Questions that people repeat as often as they like.', 'Ask them once, or ask for what matters most in a comment.'],
};

/** The questions that one of SurveyJS becomes; none when it cannot be asked here. Says in the report what is different. */
export function jsQuestions(question: JsQuestion, around: Around): ForeignQuestion[] {
  const kind = Object.hasOwn(KINDS, question.type) ? KINDS[question.type] : undefined;
  if (kind) return kind(question, around);
  const known = Object.hasOwn(LEFT_OUT, question.type) ? LEFT_OUT[question.type] : undefined;
  const [what, instead] = known ?? [`It is of the type "${question.type.slice(0, 40)}", which we do not know.`, 'Make it anew with one of our types.'];
  around.reading.say(question, 'left-out', what, instead, Object.values(question.text)[0]);
  return [];
}

function asked({ code, type, text, help, mandatory, show }: JsQuestion, answer: ForeignAnswer, over: Partial<ForeignQuestion> = {}): ForeignQuestion {
  return { code, was: type, text, help, mandatory, show, answer, ...over };
}

const row = (text: LocalText, part: LocalText): LocalText => joined(text, part, ': ', SURVEY_LIMITS.questionText);

/** Items of a list in the file, when they are no more than a question may have. */
const partsOf = ({ code }: JsQuestion, list: unknown): ReturnType<typeof itemsOf> =>
  itemsOf(partsWithin(Array.isArray(list) ? list : [], code)).map((item) => ({ ...item, code: codeWithin(item.code) }));

function coded(question: JsQuestion, value: unknown, { reading, read }: Around, what = 'A choice'): Coded[] {
  const items = partsOf(question, value);
  const moving = items.filter(({ condition }) => condition !== '');
  if (moving.length > 0)
    reading.say(
      question,
      'changed',
      `${moving.length} of its rows or choices had conditions of their own; everybody sees all of them now.`,
      'Split the question, if some people must not see some of them.',
      moving.map(({ code, condition }) => `${code}: ${condition}`).join('\n'),
    );
  const most = what === 'A row' ? SURVEY_LIMITS.questionText : SURVEY_LIMITS.optionText;
  return items.map(({ code, text }) => ({ code, text: read(question, text, what, most) }));
}

function choice(question: JsQuestion, around: Around): ForeignQuestion[] {
  const options = choices(question, around);
  if (options.some(({ code }) => code === 'other')) return withOther(question, around, { kind: 'single-choice', options });
  return [asked(question, oneOf(around.reading, question, question.text, options))];
}

function several(question: JsQuestion, around: Around, kind: 'multiple-choice' | 'ranking'): ForeignQuestion[] {
  const options = choices(question, around);
  const most = whole(question.json['maxSelectedChoices']);
  const answer: ForeignAnswer = { kind, options, ...(most ? { most } : {}) };
  return options.some(({ code }) => code === 'other') ? withOther(question, around, answer) : [asked(question, answer)];
}

/** The choices, with those that SurveyJS adds: other and none. */
function choices(question: JsQuestion, around: Around): Coded[] {
  const { json } = question;
  const { reading, read } = around;
  const options = coded(question, json['choices'], around);
  const added = (flag: boolean, code: string, label: unknown, words: keyof typeof GIVEN): void => {
    if (!flag || options.some((option) => option.code === code)) return;
    const own = read(question, label, 'A choice', SURVEY_LIMITS.optionText);
    options.push({ code, text: Object.keys(own).length > 0 ? own : reading.ours(GIVEN[words]) });
  };
  if (json['choicesByUrl'] !== undefined || json['choicesFromQuestion'] !== undefined)
    reading.say(
      question,
      'changed',
      'Its choices came from elsewhere (an address or another question), and are not in the file.',
      'Write them into the question.',
    );
  added(json['hasNone'] === true || json['showNoneItem'] === true, 'none', json['noneText'], 'none');
  added(json['hasOther'] === true || json['showOtherItem'] === true, 'other', json['otherText'], 'other');
  return options;
}

function withOther(question: JsQuestion, { reading }: Around, answer: ForeignAnswer): ForeignQuestion[] {
  reading.say(
    question,
    'changed',
    'People could write a choice of their own. It is a choice now, and who takes it is asked for it in a line of its own.',
    'See whether you need what people write there.',
  );
  const code = `${question.code}-Comment`;
  const other = 'options' in answer ? answer.options.find((option) => option.code === 'other')!.text : {};
  const when = reading.condition(`{${question.code}} anyof ['other']`);
  return [
    asked(question, answer),
    asked(question, { kind: 'short-text' }, { code, text: row(question.text, other), help: {}, mandatory: false, show: [...question.show, ...when] }),
  ];
}

function line(question: JsQuestion, { reading }: Around): ForeignQuestion[] {
  const { json } = question;
  const kind = said(json['inputType']) || 'text';
  const [min, max] = [whole(json['min']), whole(json['max'])];
  if (kind === 'range' || kind === 'number')
    return numbersOr(question, reading, kind === 'range' ? (min ?? 0) : min, kind === 'range' ? (max ?? 100) : max, whole(json['step']) ?? 1);
  if (kind === 'email' || kind === 'tel')
    reading.say(question, 'look', 'It asks for an address or a number of a person, which would end being without a name.', 'Take it out.');
  else if (kind !== 'text')
    reading.say(
      question,
      'changed',
      `People entered a value of the kind "${kind.slice(0, 40)}"; they write it in words now, and nobody checks it.`,
      'Take it out if it says who somebody is, such as a birthday.',
    );
  return [asked(question, { kind: 'short-text' })];
}

function numbers(question: JsQuestion, { reading }: Around): ForeignQuestion[] {
  const { json } = question;
  return numbersOr(question, reading, whole(json['min'] ?? json['rangeMin']) ?? 0, whole(json['max'] ?? json['rangeMax']) ?? 100, whole(json['step']) ?? 1);
}

function numbersOr(question: JsQuestion, reading: Reading, min: number | undefined, max: number | undefined, step: number): ForeignQuestion[] {
  const options = min !== undefined && max !== undefined ? numbersFrom(reading, min, max, step) : undefined;
  if (options) return [asked(question, oneOf(reading, question, question.text, options, 'The numbers'))];
  reading.say(
    question,
    'changed',
    'People gave a number; they write it in words now, and nobody checks it.',
    'Ask with choices such as ranges, which have figures.',
  );
  return [asked(question, { kind: 'short-text' })];
}

/** Stars, smileys or numbers: points of agreement where there are five or seven, our score from 0 to 10, and choices otherwise. */
function rating(question: JsQuestion, around: Around): ForeignQuestion[] {
  const { json } = question;
  const { reading, read } = around;
  const own = coded(question, json['rateValues'], around);
  const min = whole(json['rateMin']) ?? 1;
  const max = whole(json['rateMax']) ?? (whole(json['rateCount']) ?? 5) + min - 1;
  const options = own.length > 0 ? own : (numbersFrom(reading, min, max, whole(json['rateStep']) ?? 1) ?? []);
  const ends = ['minRateDescription', 'maxRateDescription'].map((key) => read(question, json[key], 'The end of the scale', SURVEY_LIMITS.optionText));
  const words = ends.flatMap((end) => Object.values(end).slice(0, 1)).join(' – ');
  const plain = own.length === 0 && (options.length === 5 || options.length === 7);
  if (plain) {
    const kind = options.length === 5 ? 'scale5' : 'scale7';
    reading.say(
      question,
      'changed',
      `It was a rating of ${options.length} points; they are our points of agreement now, with our words beside them.`,
      'Reword it as a statement that people can agree or disagree with.',
      words || undefined,
    );
    return [asked(question, { kind, codes: options.map(({ code }) => code) })];
  }
  if (words !== '')
    reading.say(question, 'changed', 'The words at the ends of the points are not there.', 'Say in the question what the lowest and the highest mean.', words);
  return [asked(question, oneOf(reading, question, question.text, options, 'The points'))];
}

function matrix(question: JsQuestion, around: Around): ForeignQuestion[] {
  const { reading } = around;
  const columns = coded(question, question.json['columns'], around);
  const rows = coded(question, question.json['rows'], around, 'A row');
  const mandatory = question.mandatory || question.json['isAllRowRequired'] === true || question.json['eachRowRequired'] === true;
  const agreement = agreementIn(columns);
  if (agreement && question.json['cellType'] !== 'checkbox') {
    saysScale(reading, question, agreement.scale, columns, 'The columns');
    if (agreement.declined) saysDeclined(reading, question, agreement.declined);
    return [asked(question, { kind: 'matrix', scale: agreement.scale, codes: agreement.codes, rows }, { mandatory })];
  }
  reading.say(
    question,
    'changed',
    'Its columns are no points of agreement, so each row is a question with choices of its own now.',
    'Ask for agreement instead, if you want one list on the phone and an average.',
  );
  const kind = question.json['cellType'] === 'checkbox' ? 'multiple-choice' : 'single-choice';
  return rows.map((one) =>
    asked(question, { kind, options: columns }, { code: `${question.code}.${one.code}`, text: row(question.text, one.text), mandatory }),
  );
}
