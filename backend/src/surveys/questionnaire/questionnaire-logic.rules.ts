import { type CycleQuestion, type FieldProblem, type LogicFault, logicFaults, type LogicQuestion } from '@throughline/domain';
import { cycleQuestions } from './cycle-questions.rules.js';
import type { VersionText } from './questionnaire.rules.js';

const DEAD_ENDS: readonly LogicFault['code'][] = ['never-asked', 'never-taken'];

/** Everything that is wrong with the logic of the version, each with a pointer to the condition or jump that it is about; empty when all is well. */
export function logicProblems(version: VersionText): FieldProblem[] {
  const lineOf = version.items.flatMap(({ question }, line) => (question.rows ?? [question]).map(() => line));
  const located = (fault: LogicFault): FieldProblem => ({
    pointer: `#/items/${lineOf[fault.at]!}/${pathOf(fault)}`,
    detail: lineOf[fault.at] === fault.at ? fault.sentence : `Line ${lineOf[fault.at]! + 1}: ${fault.sentence}`,
  });
  const own = cycleQuestions({ ...version, sections: version.sections.map(({ show: _, ...section }) => section) });
  const wrong = unique([...faults(own).map(located), ...sectionFaults(version, own), ...emptyTargets(version)]);
  return wrong.length > 0 ? wrong : unique(logicFaults(cycleQuestions(version)).map(located));
}

/** Faults of conditions and jumps themselves; whether they leave dead ends is only known once sections and questions are put together. */
const faults = (questions: readonly LogicQuestion[]): LogicFault[] => logicFaults(questions).filter(({ code }) => !DEAD_ENDS.includes(code));

const pathOf = ({ jump, code }: LogicFault): string => {
  if (jump === undefined) return 'show';
  return code === 'unknown-section' || code === 'jumps-back' ? `jumps/${jump}/to` : `jumps/${jump}/when`;
};

/** What is wrong with the condition of a section, looked at where its first question stands. */
function sectionFaults({ sections }: VersionText, questions: readonly CycleQuestion[]): FieldProblem[] {
  return sections.flatMap(({ id, show }, i) => {
    const first = questions.findIndex(({ section }) => section === id);
    if (!show || first === -1) return [];
    const alone = questions.map(({ show: _, jumps: __, ...question }, at) => (at === first ? { ...question, show } : question));
    return faults(alone).map(({ sentence }) => ({ pointer: `#/sections/${i}/show`, detail: `Section ${i + 1}: ${sentence}` }));
  });
}

/** Jumps to sections that are there and have no question. */
function emptyTargets({ sections, items }: VersionText): FieldProblem[] {
  const empty = new Set(sections.flatMap(({ id }) => (items.some(({ sectionId }) => sectionId === id) ? [] : [id])));
  return items.flatMap(({ jumps = [] }, line) =>
    jumps.flatMap(({ to }, jump) =>
      empty.has(to) ? [{ pointer: `#/items/${line}/jumps/${jump}/to`, detail: `Line ${line + 1} leads to a section that has no question yet.` }] : [],
    ),
  );
}

/** A fault that every row of a matrix has is said once, and one that is said of the target already is not said again. */
function unique(problems: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(problems.map((problem) => [problem.pointer, problem])).values()];
}
