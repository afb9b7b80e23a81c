import { LIMITS, Refusal, SURVEY_LIMITS } from '@throughline/domain';
import type { ForeignCondition, ForeignGroup, ForeignQuestion, ForeignSurvey } from './foreign-survey.js';
import { joined, type RawText, Reading, type Where } from './reading.js';
import { codeWithin } from './structure-room.rules.js';
import { type JsQuestion, jsQuestions, type ReadText } from './surveyjs-question.rules.js';
import { said, thing, type Thing, things } from './surveyjs-json.rules.js';

const DEEPEST = 12;
const MOST_ELEMENTS = 5000;
/** Keys of texts that SurveyJS looks up by language. */
const WORDS = ['title', 'description', 'text', 'html', 'label', 'labelTrue', 'labelFalse', 'otherText', 'noneText', 'minRateDescription', 'maxRateDescription'];

/** Settings of a question that changed what people saw or could answer. */
const TOLD: Readonly<Record<string, readonly [string, string]>> = {
  requiredIf: ['It was mandatory under a condition; now it is as the page says.', 'Choose whether it is mandatory.'],
  enableIf: ['It could be answered under a condition only; now everybody can.', 'Use a condition under which it is asked instead.'],
  choicesVisibleIf: ['Choices were shown under a condition; all are shown now.', 'Split the question, if some people must not see some choices.'],
  rowsVisibleIf: ['Rows were shown under a condition; all are shown now.', 'Split the question, if some people must not see some rows.'],
  columnsVisibleIf: ['Columns were shown under a condition; all are shown now.', 'See whether all are needed.'],
  choicesOrder: ['Its choices came in an order of their own; they are in the order of the file now.', 'See that the order leads nobody.'],
  rowsOrder: ['Its rows came in an order of their own; they are in the order of the file now.', 'See that the order leads nobody.'],
  validators: ['Answers were checked; now they are not.', 'Say in the question what you want.'],
  defaultValue: ['An answer was filled in beforehand; every question is empty now.', 'Nothing to do: nobody is led.'],
  defaultValueExpression: ['An answer was filled in beforehand; every question is empty now.', 'Nothing to do: nobody is led.'],
  setValueExpression: ['An answer was filled in by an expression.', 'Nothing to do: people answer themselves.'],
  hasComment: ['People could write a comment below it.', 'Put a comment below it, if you need it.'],
  showCommentArea: ['People could write a comment below it.', 'Put a comment below it, if you need it.'],
  minSelectedChoices: ['People had to pick a least number of choices; now they may pick fewer.', 'Say in the question how many you want.'],
  correctAnswer: ['There was a right answer; this is no test.', 'Nothing to do.'],
};

/** Settings of the whole survey that did something. */
const OF_ALL: Readonly<Record<string, readonly [string, string]>> = {
  triggers: ['Triggers, which set answers, skip or end the survey.', 'Write conditions or ways out in the questionnaire where you need them.'],
  calculatedValues: ['Values that are computed from answers.', 'Compute them from the results, if you need them.'],
  completedHtml: ['The text at the end.', 'Nothing to do: people see a receipt and what was done with their last answers.'],
  completedHtmlOnCondition: ['Texts at the end under conditions.', 'Nothing to do: people see a receipt and what was done with their last answers.'],
  navigateToUrl: ['An address to which people were sent afterwards.', 'Nothing to do: nobody is sent elsewhere.'],
  maxTimeToFinish: ['A time limit.', 'Nothing to do: nobody is hurried here.'],
  timeLimit: ['A time limit.', 'Nothing to do: nobody is hurried here.'],
};

/**
 * A survey of SurveyJS in our terms: each page a section, and each panel with a title on the page one of its own. Throws Refusal `no-questions`, and
 * `too-deep` for panels in panels beyond what any page has.
 */
export function jsSurvey(survey: Thing): ForeignSurvey {
  const base = said(survey['locale']) || 'en';
  const reading = new Reading('surveyjs', [base, ...[...localesIn(survey)].filter((key) => key !== base).sort()]);
  const reader = new PageReader(reading, base);
  for (const [key, [what, instead]] of Object.entries(OF_ALL)) {
    const value = survey[key];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) reading.say({}, 'left-out', what, instead, JSON.stringify(value));
  }
  const pages = Array.isArray(survey['pages']) ? things(survey['pages']) : [{ elements: survey['elements'] ?? survey['questions'] }];
  const groups = pages.flatMap((page) => reader.page(page));
  if (groups.every(({ questions }) => questions.length === 0))
    throw new Refusal('invalid', 'no-questions', 'There is no question in this file that can be asked here, so there is nothing to make.');
  return {
    source: 'surveyjs',
    title: Object.values(reader.read({}, survey['title'], 'The title', LIMITS.title))[0] ?? 'SurveyJS',
    languages: reading.languages,
    introduction: reader.read({}, survey['description'], 'The description', LIMITS.text),
    groups,
    lines: reading.lines,
  };
}

/** The languages that texts of the survey are in, as SurveyJS names them; `default` is the survey's own. */
function localesIn(value: unknown, depth = 0, found = new Set<string>()): Set<string> {
  if (depth > 4 * DEEPEST) return found;
  if (Array.isArray(value)) for (const one of value) localesIn(one, depth + 1, found);
  const inner = thing(value);
  if (!inner) return found;
  for (const [key, text] of Object.entries(inner)) {
    const texts = WORDS.includes(key) ? thing(text) : undefined;
    if (texts) for (const locale of Object.keys(texts)) if (/^[a-z]{2}(-[\w-]{1,20})?$/i.test(locale)) found.add(locale);
    localesIn(text, depth + 1, found);
  }
  return found;
}

class PageReader {
  private elements = 0;

  constructor(
    private readonly reading: Reading,
    private readonly base: string,
  ) {}

  readonly read: ReadText = (where, value, what, most) => this.reading.text(where, this.raw(value), what, most);

  /** The sections of a page: one, or several where panels have titles. */
  page(page: Thing): ForeignGroup[] {
    const where = { group: said(page['title']) || said(thing(page['title'])?.['default']) || said(page['name']) };
    return this.sections(page, where, [], 0);
  }

  private sections(part: Thing, where: Where, above: readonly ForeignCondition[], depth: number): ForeignGroup[] {
    if (depth > DEEPEST)
      throw new Refusal('invalid', 'too-deep', 'Panels are nested deeper than on any page that people could answer, so the file was not read.');
    const show = [...above, ...this.reading.condition(said(part['visibleIf']))];
    const title = this.read(where, part['title'], 'The title of the section', SURVEY_LIMITS.sectionTitle);
    let text = this.read(where, part['description'], 'The text of the section', LIMITS.sentence);
    const groups: ForeignGroup[] = [];
    let questions: ForeignQuestion[] = [];
    const end = (): void => {
      if (questions.length > 0 || groups.length === 0) groups.push({ title, text: groups.length === 0 ? text : {}, show, questions });
      questions = [];
    };
    for (const element of things(part['elements'] ?? part['questions'])) {
      if (++this.elements > MOST_ELEMENTS)
        throw new Refusal('too-large', 'file-too-large', 'The file has more elements than any questionnaire needs, so it was not read.');
      const type = said(element['type']);
      const name = codeWithin(said(element['name']));
      const at = { group: where.group ?? '', code: name };
      if (element['visible'] === false) {
        this.reading.say(at, 'left-out', 'It was hidden from people.', 'Nothing to do.', Object.values(this.raw(element['title']))[0] ?? name);
      } else if (type === 'panel') {
        const titled = Object.keys(this.read(at, element['title'], 'The title of the section', SURVEY_LIMITS.sectionTitle)).length > 0;
        const inner = this.sections(element, titled ? { group: [...this.raw(element['title']).values()][0] ?? name } : where, show, depth + 1);
        if (titled) {
          if (questions.length > 0) end();
          groups.push(...inner);
        } else {
          // what a panel without a title asks for, its questions ask for
          const inside = inner.flatMap((group) =>
            group.questions.map((question) => ({ ...question, show: [...group.show.slice(show.length), ...question.show] })),
          );
          questions.push(...inside);
        }
      } else if (type === 'html') {
        const words = this.read(at, element['html'], 'The text', LIMITS.sentence);
        if (questions.length === 0 && groups.length === 0) text = joined(text, words, '\n', LIMITS.sentence);
        else
          this.reading.say(
            at,
            'left-out',
            'A text between questions.',
            'Put it into the text of the section, or make a section of its own for the questions after it.',
            Object.values(words)[0],
          );
      } else questions.push(...this.reading.made(jsQuestions(this.question(element, at), { reading: this.reading, read: this.read })));
    }
    end();
    return groups;
  }

  private question(json: Thing, where: Where & { group: string; code: string }): JsQuestion {
    for (const [key, [what, instead]] of Object.entries(TOLD)) {
      const value = json[key];
      if (value === undefined || value === '' || value === false || value === 'none' || (Array.isArray(value) && value.length === 0)) continue;
      this.reading.say(where, 'changed', what, instead, `${key}: ${JSON.stringify(value)}`);
    }
    const text = this.read(where, json['title'], 'The question');
    return {
      ...where,
      type: said(json['type']),
      json,
      text: Object.keys(text).length > 0 ? text : this.read(where, where.code, 'The question'),
      help: this.read(where, json['description'], 'The description', LIMITS.sentence),
      mandatory: json['isRequired'] === true,
      show: this.reading.condition(said(json['visibleIf'])),
    };
  }

  /** A text that is alone or by language. */
  private raw(value: unknown): RawText {
    const texts = thing(value);
    if (!texts) return said(value) === '' ? new Map() : new Map([[this.base, said(value)]]);
    return new Map(Object.entries(texts).flatMap(([key, text]) => (said(text) === '' ? [] : [[key === 'default' ? this.base : key, said(text)] as const])));
  }
}
