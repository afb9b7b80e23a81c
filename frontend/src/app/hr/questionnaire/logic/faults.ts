import { type CycleQuestion, type LogicFault, logicFaults } from '@throughline/domain';
import { askedIn } from '../draft/asked';
import { baseOf, type Draft } from '../draft/draft';

/** What is wrong with the logic: by question id for lines, by section id for sections. */
export interface DraftFaults {
  readonly lines: ReadonlyMap<string, readonly LogicFault[]>;
  readonly sections: ReadonlyMap<string, readonly LogicFault[]>;
}

const DEAD_ENDS: readonly LogicFault['code'][] = ['never-asked', 'never-taken'];
const lineOf = (question: CycleQuestion | undefined): string => question?.matrix?.id ?? question?.id ?? '';
const real = (questions: readonly CycleQuestion[]): LogicFault[] => logicFaults(questions).filter(({ code }) => !DEAD_ENDS.includes(code));

/**
 * What is wrong with the logic of the draft. The condition of a section is looked at by itself, so that it is said once and not of each question; dead
 * ends are looked for once every condition makes sense.
 */
export function faultsOf(draft: Draft): DraftFaults {
  const asked = askedIn(draft, baseOf(draft));
  const own = askedIn(
    { ...draft, parts: draft.parts.map((part) => (part.heading ? { ...part, heading: { ...part.heading, show: undefined } } : part)) },
    baseOf(draft),
  );
  const ofLines = real(own);
  const ofSections = draft.parts.flatMap(({ key, heading }): [string, LogicFault][] => {
    const first = own.findIndex(({ section }) => section === key);
    if (!heading?.show || first === -1) return [];
    const alone = own.map(({ show: _, jumps: __, ...question }, at) => (at === first ? { ...question, show: heading.show } : question));
    return real(alone).map((fault) => [key, fault]);
  });
  const wrong = ofLines.length + ofSections.length > 0;
  return {
    lines: grouped((wrong ? ofLines : logicFaults(asked)).map((fault) => [lineOf(asked[fault.at]), fault])),
    sections: grouped(ofSections),
  };
}

/** The sentences once each: every row of a matrix has the faults of its line. */
function grouped(found: readonly (readonly [string, LogicFault])[]): ReadonlyMap<string, readonly LogicFault[]> {
  const groups = new Map<string, LogicFault[]>();
  for (const [key, fault] of found) {
    const group = groups.get(key) ?? [];
    if (!group.some(({ code, jump }) => code === fault.code && jump === fault.jump)) groups.set(key, [...group, fault]);
  }
  return groups;
}
