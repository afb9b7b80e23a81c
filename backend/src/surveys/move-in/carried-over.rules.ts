import { type DriverKey, inLanguage, isComment, LIMITS, type LocalText, Refusal } from '@throughline/domain';
import type { QuestionnaireItemChoice, QuestionnaireSection, QuestionnaireText } from '@throughline/contract';
import { type KnownQuestion } from '../question-bank/question.rules.js';
import { proposedDriver } from './driver-proposal.rules.js';
import { fitted } from './fitting.rules.js';
import type { ForeignCondition, ForeignGroup, ForeignLine, ForeignQuestion, ForeignSurvey } from './foreign-survey.js';
import { mendedLogic } from './mended-logic.rules.js';
import { alike, KnownTexts, madeQuestion } from './made-question.rules.js';
import { type Askable, askables, saidCondition } from './said-condition.rules.js';
import { fittingSections, type Section } from './sections.rules.js';

/** What somebody chose about a file before its questionnaire is made. Questions are called by their codes in the file. */
export interface MoveInChoices {
  title?: string;
  drivers: readonly { readonly code: string; readonly driver: DriverKey }[];
  /** Without it, those that are too many. */
  leftOut?: readonly string[];
}

/** A question of the file as it would be asked. */
export interface CarriedQuestion {
  code: string;
  was: string;
  question: KnownQuestion;
  mandatory: boolean;
  /** Null while nobody has said and no words of it tell. */
  driver: DriverKey | null;
  /** Whether the driver is only proposed, by its words. */
  proposed: boolean;
  /** A question that says the same is there already, and is asked. */
  there: boolean;
  taken: boolean;
  /** Place of its section among `sections`; absent without sections. */
  section?: number;
}

/** The questionnaire that a file would become, and everything that is not as it was. */
export interface CarriedOver {
  title: string;
  text: QuestionnaireText;
  questions: CarriedQuestion[];
  lines: ForeignLine[];
  /** Questions of a ballot, rows of matrices one by one. */
  count: number;
}

/** How many questions of a ballot it is. */
const sizeOf = ({ rows }: KnownQuestion): number => rows?.length ?? 1;

/**
 * The questionnaire that the file becomes under these choices: with sections, own questions where none of the `known` says the same, and every condition that
 * can be said and leads somewhere. Ids of new questions are made of `id` and their codes, so the same file and choices give the same. Whatever differs from
 * the file is in `lines`; nothing is lost without one. Throws Refusal `invalid-driver` where somebody put a figure to the open comments.
 */
export function carriedOver(survey: ForeignSurvey, choices: MoveInChoices, known: ReadonlyMap<string, KnownQuestion>, id: string): CarriedOver {
  const carrying = new Carrying(survey, choices, new KnownTexts(known), id);
  const { groups, lines } = fittingSections(survey);
  carrying.lines.push(...lines);
  groups.forEach((group) => carrying.group(group));
  return carrying.done(known);
}

class Carrying {
  readonly lines: ForeignLine[];
  private readonly questions: CarriedQuestion[] = [];
  private readonly items: QuestionnaireItemChoice[] = [];
  private readonly sections: QuestionnaireSection[] = [];
  private readonly askable = new Map<string, Askable>();
  /** Each code that is taken, and the next number for whoever has the same. */
  private readonly codes = new Map<string, number>();
  private readonly asked = new Set<string>();
  private readonly drivers: ReadonlyMap<string, DriverKey>;
  private readonly leftOut: ReadonlySet<string> | undefined;
  private count = 0;

  constructor(
    private readonly survey: ForeignSurvey,
    private readonly choices: MoveInChoices,
    private readonly known: KnownTexts,
    private readonly id: string,
  ) {
    this.lines = [...survey.lines];
    this.drivers = new Map(choices.drivers.map(({ code, driver }) => [code, driver]));
    this.leftOut = choices.leftOut && new Set(choices.leftOut);
  }

  group({ group, section }: Section): void {
    const { show, never } = this.conditions(group.show, { group: nameOf(group), code: '' });
    const place = section === undefined ? undefined : this.sections.length;
    const before = this.items.length;
    for (const question of group.questions) {
      const { questions, lines } = fitted(question, nameOf(group), this.survey.languages);
      this.lines.push(...lines);
      questions.forEach((one) => this.question(one, nameOf(group), never, section?.id, place));
    }
    if (section === undefined) return;
    if (this.items.length > before) this.sections.push({ ...section, ...(show ? { show } : {}) });
    else if (section.text && Object.keys(section.text).length > 0)
      this.say(
        nameOf(group),
        '',
        'left-out',
        'The text of a section in which nothing is asked.',
        'Put it into the text of another section.',
        Object.values(section.text)[0],
      );
  }

  done(known: ReadonlyMap<string, KnownQuestion>): CarriedOver {
    const { survey, choices } = this;
    const title = (choices.title ?? survey.title).trim();
    const all = new Map([...known, ...this.questions.map(({ question }) => [question.id, question] as const)]);
    const codes = new Map(this.questions.map(({ code, question }) => [question.id, code]));
    const asked = { title, languages: [...survey.languages], introduction: survey.introduction, sections: this.sections, items: this.items };
    // no questionnaire is made of more questions than there may be, so what leads somewhere among them is of no use, and takes long to find out
    const fits = this.count <= LIMITS.questionsPerQuestionnaire;
    const { text, lines } = fits ? mendedLogic(asked, all, codes) : { text: asked, lines: [] };
    return { title, text, questions: this.questions, lines: [...this.lines, ...lines], count: this.count };
  }

  private question(question: ForeignQuestion, group: string, never: boolean, sectionId: string | undefined, place: number | undefined): void {
    const code = this.ownCode(question.code);
    const { show, never: neverItself } = this.conditions(question.show, { group, code });
    if (never || neverItself) {
      this.say(
        group,
        code,
        'left-out',
        'Nobody was ever asked it: its condition never holds.',
        'Nothing to do.',
        inLanguage(question.text, this.survey.languages[0]!),
      );
      return;
    }
    const chosen = this.chosenDriver(code, question);
    const base = this.survey.languages[0]!;
    const proposal = isComment({ type: question.answer.kind }) ? 'own-words' : proposedDriver(wordsOf(question), base);
    const driver = chosen ?? proposal;
    const made = madeQuestion({ ...question, code }, driver ?? 'engagement', this.id, this.survey.source);
    const same = this.known.sameWords(made);
    const there = same !== undefined && !same.retired && !this.asked.has(same.id) && alike(made, same);
    const asked = there ? same : { ...made, origin: same?.id ?? null };
    const taken = this.takes(code, asked, group);
    this.questions.push({
      code,
      was: question.was,
      question: asked,
      mandatory: question.mandatory,
      driver: there ? same.driver : driver,
      proposed: !there && chosen === undefined,
      there,
      taken,
      ...(place === undefined || !taken ? {} : { section: place }),
    });
    if (!taken) return;
    if (there)
      this.say(
        group,
        code,
        'look',
        `A question with the same words is there already (${same.code}), and is asked.`,
        'Nothing to do: its results can be compared with what it had before.',
      );
    else if (same)
      this.say(
        group,
        code,
        'look',
        'Another question has the same words, and is answered in another way or asked elsewhere in this questionnaire.',
        'Reword one of them, so that results can be told apart.',
      );
    this.count += sizeOf(asked);
    this.asked.add(asked.id);
    if (!there) this.known.add(asked);
    this.items.push({ questionId: asked.id, mandatory: question.mandatory, ...(sectionId === undefined ? {} : { sectionId }), ...(show ? { show } : {}) });
    for (const [name, askable] of askables(question, asked)) if (!this.askable.has(name)) this.askable.set(name, askable);
  }

  private chosenDriver(code: string, { answer }: ForeignQuestion): DriverKey | undefined {
    const chosen = this.drivers.get(code);
    if (chosen === 'own-words' && !isComment({ type: answer.kind }))
      throw new Refusal('invalid', 'invalid-driver', `"own-words" holds open comments only. Choose the driver that the figure of ${code} is about.`, [
        { pointer: '#/drivers', detail: `${code} has a figure.` },
      ]);
    return chosen;
  }

  /** Whether the question is in the questionnaire: as somebody chose, and without a choice as long as there is room. */
  private takes(code: string, question: KnownQuestion, group: string): boolean {
    if (this.leftOut) {
      const out = this.leftOut.has(code);
      if (out) this.say(group, code, 'left-out', 'You left it out.', 'Nothing to do.', inLanguage(question.text, this.survey.languages[0]!));
      return !out;
    }
    const most = LIMITS.questionsPerQuestionnaire;
    if (this.count + sizeOf(question) <= most) return true;
    this.say(
      group,
      code,
      'left-out',
      `A questionnaire asks at most ${most} questions, counting each row of a matrix, and others come before it.`,
      'Choose which questions to take, or make a second questionnaire: people rarely finish one as long as this.',
      inLanguage(question.text, this.survey.languages[0]!),
    );
    return false;
  }

  /** All conditions as one, without those that cannot be said. */
  private conditions(
    conditions: readonly ForeignCondition[],
    { group, code }: { group: string; code: string },
  ): { show?: QuestionnaireSection['show']; never: boolean } {
    const parts: NonNullable<QuestionnaireSection['show']>[] = [];
    let never = false;
    for (const { original, means, why } of conditions) {
      const said = means ? saidCondition(means, this.askable) : { why: why ?? 'it cannot be read' };
      if ('condition' in said) parts.push(said.condition);
      else if ('always' in said) never ||= !said.always;
      else
        this.say(
          group,
          code,
          'changed',
          `It was shown under a condition; now everybody is asked, since ${said.why}.`,
          'Write a condition for it in the questionnaire, if not everybody shall be asked.',
          original,
        );
    }
    return { never, ...(parts.length === 0 ? {} : { show: parts.length === 1 ? parts[0]! : { all: parts } }) };
  }

  /** A code that no question before it has. */
  private ownCode(code: string): string {
    let own = code || 'question';
    let count = this.codes.get(own) ?? 2;
    const first = own;
    for (; this.codes.has(own); count++) own = `${code} (${count})`;
    this.codes.set(own, 2).set(first, count);
    return own;
  }

  private say(group: string, code: string, kind: ForeignLine['kind'], what: string, instead: string, original?: string): void {
    this.lines.push({ group, code, kind, what, instead, ...(original === undefined ? {} : { original }) });
  }
}

const nameOf = ({ title }: ForeignGroup): string => Object.values(title)[0] ?? '';

/** What a question is about is said by its rows too. */
function wordsOf({ text, answer }: ForeignQuestion): LocalText {
  if (answer.kind !== 'matrix') return text;
  return Object.fromEntries(
    Object.entries(text).map(([language, said]) => [language, [said, ...answer.rows.map((row) => row.text[language as 'en'] ?? '')].join(' ')]),
  );
}
