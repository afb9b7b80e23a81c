import { conditionalQuestions, type CycleQuestion, type DriverKey } from '@throughline/domain';
import type { Draft } from './device/ballot-record';
import { isDone } from './dealt-with';

/** What stands on the screen together: one question on a phone, the questions of one section on a desk; the rows of a matrix always. */
export interface Step {
  /** Title of the section; without sections the driver is what its questions have in common. */
  readonly section?: { readonly title: string; readonly text?: string };
  readonly driver: DriverKey;
  /** It is the first of its section, so that the words that open it stand here. */
  readonly opens: boolean;
  /** Rows of a matrix together, every other question by itself. */
  readonly blocks: readonly (readonly CycleQuestion[])[];
}

/** Most questions that stand together on a wide screen; a longer section goes over several steps. */
const MOST_TOGETHER = 12;

/** The questions asked as steps. Neighbours of one section, or of one driver where there are no sections, share one on a wide screen. The order is always the questionnaire's. `all`: those asked and those not, which may carry the heading of a section. */
export function stepsOf(asked: readonly CycleQuestion[], wide: boolean, all: readonly CycleQuestion[] = asked): Step[] {
  const headings = new Map(all.flatMap(({ section, heading }) => (section !== undefined && heading ? [[section, heading] as const] : [])));
  const steps: { section?: Step['section']; driver: DriverKey; opens: boolean; blocks: CycleQuestion[][] }[] = [];
  let before: CycleQuestion | undefined;
  for (const question of asked) {
    const step = steps.at(-1);
    const belongs = before !== undefined && belongTogether(before, question);
    if (step && before?.matrix && before.matrix.id === question.matrix?.id) step.blocks.at(-1)!.push(question);
    else if (step && wide && belongs && step.blocks.flat().length < MOST_TOGETHER) step.blocks.push([question]);
    else {
      const section = question.section === undefined ? undefined : headings.get(question.section);
      steps.push({ ...(section && { section }), driver: question.driver, opens: !belongs, blocks: [[question]] });
    }
    before = question;
  }
  return steps;
}

const belongTogether = (one: CycleQuestion, other: CycleQuestion): boolean =>
  one.section === other.section && (one.section !== undefined || one.driver === other.driver);

/** Whether more or fewer questions may come after the one with this id, depending on answers still to be given. */
export function mayBranchAfter(questions: readonly CycleQuestion[], id: string | undefined): boolean {
  const conditional = conditionalQuestions(questions);
  return questions.slice(questions.findIndex((question) => question.id === id) + 1).some((question) => conditional.has(question.id));
}

/** The first question that must be dealt with and was not. */
export function firstMissing(questions: readonly CycleQuestion[], draft: Draft): CycleQuestion | undefined {
  return questions.find((question) => question.mandatory && !isDone(question, draft));
}
