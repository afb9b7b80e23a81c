import { addDays, type DriverKey, occurrence, type PlainDate, plainDate, Refusal, type Rhythm } from '@throughline/domain';
import type { VersionText } from '../questionnaire/questionnaire.rules.js';

/** The parts of the questions of a pulse, each asked by one cycle, and which comes next. `askedOn`: the day on which the part was asked last. */
export interface PulseWindowRow {
  readonly parts: readonly { readonly questionIds: readonly string[]; readonly askedOn: string | null; readonly cycleId: string | null }[];
  readonly at: number;
  readonly number: number;
}

/** What the drawing looks at of a line of the questionnaire; a matrix is one, since its rows are asked together. `depends`: on answers to other lines, or they on this one. */
export interface PulseQuestion {
  readonly id: string;
  readonly driver: DriverKey;
  readonly depends: boolean;
}

/** The lines of a version as the drawing looks at them. */
export function pulseQuestions({ items, sections }: Pick<VersionText, 'items' | 'sections'>): PulseQuestion[] {
  const conditional = new Set(sections.filter(({ show }) => show !== undefined).map(({ id }) => id));
  return items.map(({ question: { id, driver }, show, jumps, sectionId }) => {
    return { id, driver, depends: show !== undefined || (jumps?.length ?? 0) > 0 || conditional.has(sectionId ?? '') };
  });
}

/** Four years of months: every length that so many of them in a row can have. */
const MONTHS = 48;

/**
 * How many cycles a window has: so few as may be, and so many that a part never comes again before the window is over, whichever month it was asked in. Months are of 28 to 31 days, so three of
 * them may be one day short of 90.
 */
export function partsOfWindow(firstOn: PlainDate, rhythm: Rhythm, windowDays: number): number {
  const starts = Array.from({ length: rhythm.unit === 'week' ? 1 : MONTHS }, (_, i) => i);
  const tooShort = (parts: number): boolean =>
    starts.some((start) => occurrence(firstOn, rhythm, start + parts) < addDays(occurrence(firstOn, rhythm, start), windowDays));
  let parts = 1;
  while (tooShort(parts)) parts++;
  return parts;
}

/**
 * Deals the questions to so many parts, about equally many to each. The questions of a driver are spread evenly over the window, so that every driver is asked about as
 * often as it has questions; where in the window a driver begins is drawn by `draw` (0 up to 1). Everybody gets the same part in the same cycle: which questions somebody
 * was asked says nothing about who she is. Throws Refusal `invalid-series` when there are fewer questions than parts, or when some depend on answers to others.
 */
export function drawParts(questions: readonly PulseQuestion[], parts: number, draw: () => number): string[][] {
  if (questions.length < parts)
    throw refused(
      `A window of ${parts} cycles needs at least ${parts} questions, or people would be asked the same twice; the questionnaire has ${questions.length}. Ask less often, or in a shorter window.`,
    );
  mustStandAlone(questions);
  const placed = [...Map.groupBy(questions, ({ driver }) => driver).values()].flatMap((own) => {
    const offset = draw();
    return shuffled(own, draw).map(({ id }, i) => ({ id, at: (i + offset) / own.length }));
  });
  const ordered = placed.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  return Array.from({ length: parts }, (_, part) =>
    ordered.slice(Math.floor((part * ordered.length) / parts), Math.floor(((part + 1) * ordered.length) / parts)),
  );
}

/**
 * The parts after a change of the questionnaire: questions that are gone are left out, and parts that are left without any; new ones go to the smallest part. What stays keeps its place, so that a
 * question comes again a whole window after it was asked, and never sooner. Throws Refusal `invalid-series` when some depend on answers to others, or none are left.
 */
export function keptParts(before: PulseWindowRow, questions: readonly PulseQuestion[]): PulseWindowRow {
  mustStandAlone(questions);
  if (questions.length === 0) throw refused('The questionnaire has no questions left to ask.');
  const known = new Set(questions.map(({ id }) => id));
  const parts = before.parts.map((part) => ({ ...part, questionIds: part.questionIds.filter((id) => known.has(id)) }));
  const placed = new Set(parts.flatMap(({ questionIds }) => questionIds));
  for (const { id } of questions)
    if (!placed.has(id)) parts.reduce((least, part) => (part.questionIds.length < least.questionIds.length ? part : least)).questionIds.push(id);
  const left = parts.filter(({ questionIds }) => questionIds.length > 0);
  // as many of those before it are gone as it comes sooner now
  const at = parts.slice(0, before.at).filter(({ questionIds }) => questionIds.length > 0).length;
  return { ...before, parts: left, at: at % left.length };
}

/** The first day on which the next part may be asked, a whole window after it was asked last; null when it never was. */
export function partDueOn({ parts, at }: PulseWindowRow, windowDays: number): PlainDate | null {
  const last = parts[at]?.askedOn;
  return last === null || last === undefined ? null : addDays(plainDate(last), windowDays);
}

/** The window once a cycle that asks its next part has opened. A part that was counted for this cycle already when it was drafted, as earlier versions did, only gets its day. */
export function afterAsking(before: PulseWindowRow, cycleId: string, on: PlainDate): PulseWindowRow {
  const { parts, at, number } = before;
  if (parts.some((part) => part.cycleId === cycleId))
    return { ...before, parts: parts.map((part) => (part.cycleId === cycleId ? { ...part, askedOn: on } : part)) };
  const next = (at + 1) % parts.length;
  return { parts: parts.map((part, i) => (i === at ? { ...part, askedOn: on, cycleId } : part)), at: next, number: next === 0 ? number + 1 : number };
}

function mustStandAlone(questions: readonly PulseQuestion[]): void {
  if (questions.some(({ depends }) => depends))
    throw refused(
      'Some questions of this questionnaire depend on answers to others, which another cycle would ask. A pulse needs a questionnaire without conditions.',
    );
}

const refused = (sentence: string): Refusal => new Refusal('invalid', 'invalid-series', sentence, [{ pointer: '#/questionnaireId', detail: sentence }]);

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
