import { LIMITS, type LocalText, Refusal, SURVEY_LIMITS } from '@throughline/domain';
import { LONGEST_CONDITION } from './expression.rules.js';
import type { ForeignCondition, ForeignGroup, ForeignSurvey } from './foreign-survey.js';
import { GIVEN } from './given-words.js';
import { saysAttributes } from './limesurvey-attributes.rules.js';
import { oldConditions } from './limesurvey-conditions.rules.js';
import type { LimePart, LimeQuestion } from './limesurvey-question.js';
import { limeQuestions } from './limesurvey-question.rules.js';
import { byOrder, Texts } from './limesurvey-texts.js';
import type { LssRow, LssTables } from './lss-tables.js';
import { joined, Reading } from './reading.js';
import { codeWithin, mustHaveRoom, partsWithin } from './structure-room.rules.js';

/** Tables whose rows are no part of a questionnaire here, and what to do about them. */
const ELSEWHERE: Readonly<Record<string, readonly [string, string]>> = {
  quota: ['Quotas that stop when enough people have answered.', 'Nothing to do: everybody who was asked may answer.'],
  assessments: ['Assessments that show people a score.', 'Nothing to do: answers are read for the whole only.'],
  defaultvalues: ['Answers that were filled in beforehand.', 'Nothing to do: every question is empty at first, so that nobody is led.'],
  survey_url_parameters: ['Values that came with the link.', 'Nothing to do: nothing about a person may travel with answers.'],
  plugin_settings: ['Settings of plugins.', 'Nothing to do, unless a plugin changed what was asked.'],
};

/** Oldest structure that has the tables we read. */
const OLDEST = 143;

/**
 * A survey of LimeSurvey in our terms. Reads structures from version 1.9 on: those with texts in the rows (until 3) and in tables of their own (from 4).
 * Throws Refusal `too-old` or `no-questions`.
 */
export function limeSurvey({ tables, dbVersion }: LssTables): ForeignSurvey {
  if (dbVersion > 0 && dbVersion < OLDEST)
    throw new Refusal('unsupported', 'too-old', 'This file is from LimeSurvey before 1.9. Import it into a newer LimeSurvey, and export it there.');
  const rows = (name: string): readonly LssRow[] => tables.get(name) ?? [];
  const survey = rows('surveys')[0];
  const base = survey?.get('language') || rows('surveys_languagesettings')[0]?.get('surveyls_language') || 'en';
  const others = (survey?.get('additional_languages') ?? '').split(/\s+/).filter((key) => key !== '' && key !== base);
  const reading = new Reading('limesurvey', [base, ...others]);
  const words = new Texts(tables);
  for (const [name, [what, instead]] of Object.entries(ELSEWHERE)) if (rows(name).length > 0) reading.say({}, 'left-out', what, instead);
  const questions = withoutDoubles(rows('questions').filter((row) => (row.get('parent_qid') ?? '0') === '0'));
  mustHaveRoom(questions.length);
  if (questions.length === 0) throw new Refusal('invalid', 'no-questions', 'There is no question in this file, so there is nothing to make.');
  const codes = new Map(questions.map((row) => [row.get('qid') ?? '', codeWithin(row.get('title') ?? '')]));
  const conditions = oldConditions(rows('conditions'), codes);
  const byGroup = Map.groupBy(questions, (row) => row.get('gid') ?? '');
  const groups = withoutDoubles(rows('groups'), 'gid')
    .toSorted(byOrder('group_order'))
    .map((row) => group(row, byGroup.get(row.get('gid') ?? '') ?? [], { reading, words, conditions, codes }));
  const there = new Set(rows('groups').map((row) => row.get('gid')));
  for (const row of questions)
    if (!there.has(row.get('gid')))
      reading.say(
        { code: row.get('title') ?? '' },
        'left-out',
        'It belongs to a section that is not in the file.',
        'Export the whole survey again.',
        row.get('question'),
      );
  return {
    source: 'limesurvey',
    title: Object.values(reading.text({}, words.of('surveys_languagesettings', 'surveyls_title'), 'The title', LIMITS.title))[0] ?? 'LimeSurvey',
    languages: reading.languages,
    introduction: introduction(reading, words),
    groups,
    lines: reading.lines,
  };
}

interface Around {
  reading: Reading;
  words: Texts;
  conditions: ReadonlyMap<string, ForeignCondition>;
  codes: ReadonlyMap<string, string>;
}

function introduction(reading: Reading, words: Texts): LocalText {
  const read = (column: string, what: string): LocalText => reading.text({}, words.of('surveys_languagesettings', column), what, LIMITS.text);
  const end = [...words.of('surveys_languagesettings', 'surveyls_endtext').values()].find((text) => text.trim() !== '');
  if (end !== undefined)
    reading.say({}, 'left-out', 'The text at the end.', 'Nothing to do: people see a receipt and what was done with their last answers.', end);
  return joined(read('surveyls_description', 'The description'), read('surveyls_welcometext', 'The welcome'), '\n', LIMITS.text);
}

/** `questions` are those of this group. */
function group(row: LssRow, questions: readonly LssRow[], around: Around): ForeignGroup {
  const { reading, words } = around;
  const gid = row.get('gid') ?? '';
  const raw = words.of('group', 'group_name', gid);
  const title = reading.text({ group: [...raw.values()][0] ?? '' }, raw, 'The title of the section', SURVEY_LIMITS.sectionTitle);
  const name = Object.values(title)[0] ?? '';
  if (row.get('randomization_group'))
    reading.say({ group: name }, 'left-out', 'The sections came in a random order; they have one order now.', 'See that the order is a good one.');
  let text = reading.text({ group: name }, words.of('group', 'description', gid), 'The text of the section', LIMITS.sentence);
  const made = questions.toSorted(byOrder('question_order')).flatMap((one, i) => {
    const question = limeQuestion(one, name, around);
    if (question.type === 'X') {
      text = display(question, i === 0, text, reading);
      return [];
    }
    saysAttributes(question, reading);
    if (question.attributes.get('hidden') === '1') {
      reading.say(question, 'left-out', 'It was hidden from people.', 'Nothing to do.', Object.values(question.text)[0]);
      return [];
    }
    return reading.made(limeQuestions(question, reading));
  });
  return { title, text, show: around.reading.condition(named(row.get('grelevance') ?? '', around.codes)), questions: made };
}

/** A text between questions: the text of its section when it comes first, and otherwise a line of the report. */
function display({ group, code, text }: LimeQuestion, first: boolean, before: LocalText, reading: Reading): LocalText {
  if (first) {
    reading.say({ group, code }, 'changed', 'A text before the questions; it is the text of the section now.', 'See that it reads well there.');
    return joined(before, text, '\n', LIMITS.sentence);
  }
  reading.say(
    { group, code },
    'left-out',
    'A text between questions.',
    'Put it into the text of the section, or make a section of its own for the questions after it.',
    Object.values(text)[0],
  );
  return before;
}

function limeQuestion(row: LssRow, group: string, { reading, words, conditions, codes }: Around): LimeQuestion {
  const [qid, code, type] = [row.get('qid') ?? '', codeWithin((row.get('title') ?? '').trim()), row.get('type') ?? ''];
  const where = { group, code };
  const attributes = words.attributes(qid);
  const mandatory = row.get('mandatory') ?? 'N';
  if (mandatory === 'S')
    reading.say(
      where,
      'changed',
      'It asked people a second time when they left it out. It may be left out now.',
      'Make it mandatory, if it must be answered or declined.',
    );
  const otherLabel = reading.text(where, words.other(qid), 'The label of the own choice', SURVEY_LIMITS.optionText);
  const relevance = named(row.get('relevance') ?? '', codes);
  const old = relevance.trim() === '' || relevance.trim() === '1' ? conditions.get(qid) : undefined;
  const short = ['M', 'P', 'R'].includes(type);
  const part = (table: 'subquestions' | 'answers', one: LssRow): LimePart => {
    const [what, most] = table === 'answers' || short ? (['A choice', SURVEY_LIMITS.optionText] as const) : (['A row', SURVEY_LIMITS.questionText] as const);
    return {
      code: codeWithin((one.get(table === 'answers' ? 'code' : 'title') ?? '').trim()),
      text: reading.text(where, words.part(table, one), what, most),
      scale: Number(one.get('scale_id') ?? 0),
    };
  };
  const subs = partsWithin(words.rows('subquestions', qid), code);
  const answers = partsWithin(words.rows('answers', qid), code);
  const moving = subs.filter((one) => !['', '1'].includes((one.get('relevance') ?? '').trim()));
  if (moving.length > 0)
    reading.say(
      where,
      'changed',
      `${moving.length} of its rows or choices had conditions of their own; everybody sees all of them now.`,
      'Split the question, if some people must not see some rows.',
      moving.map((one) => `${one.get('title')}: ${one.get('relevance')}`).join('\n'),
    );
  return {
    group,
    code,
    type,
    text: reading.text(where, words.of('question', 'question', qid), 'The question', type === 'X' ? LIMITS.sentence : SURVEY_LIMITS.questionText),
    help: reading.text(where, words.of('question', 'help', qid), 'The help', LIMITS.sentence),
    mandatory: mandatory === 'Y',
    ...(row.get('other') === 'Y' ? { other: Object.keys(otherLabel).length > 0 ? otherLabel : reading.ours(GIVEN.other) } : {}),
    parts: subs.map((one) => part('subquestions', one)),
    answers: answers.map((one) => part('answers', one)),
    attributes,
    show: old ? [old] : reading.condition(relevance),
  };
}

/** An expression in which old names of answers (`123X4X56SQ1`) are those of today. */
function named(expression: string, codes: ReadonlyMap<string, string>): string {
  // one that is longer is not read, and the report has as much of it
  return expression.slice(0, LONGEST_CONDITION + 1).replace(/\b\d+X\d+X(\d+)([A-Za-z]\w*)?/g, (whole, qid: string, rest: string | undefined) => {
    const code = codes.get(qid);
    return code === undefined ? whole : `${code}${rest ? `_${rest}` : ''}`;
  });
}

/** Rows of structures before 4 are there once a language. */
function withoutDoubles(rows: readonly LssRow[], key = 'qid'): LssRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.get(key) ?? '', row])).values()].toReversed();
}
