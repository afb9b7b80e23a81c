import type { Question } from '@throughline/contract';
import { isComment } from '@throughline/domain';
import type { Draft, DraftItem, DraftPart, SectionWords } from './draft';

/** Where a line of the questionnaire stands: which part, and which line of it, both from 0. */
export interface Place {
  readonly part: number;
  readonly line: number;
}

const parts = (draft: Draft, change: (part: DraftPart, at: number) => DraftPart): Draft => ({ ...draft, parts: draft.parts.map(change) });
const lines = (draft: Draft, at: number, change: (items: readonly DraftItem[]) => readonly DraftItem[]): Draft =>
  parts(draft, (part, i) => (i === at ? { ...part, items: change(part.items) } : part));

/** Where the question stands; undefined when it is not in the questionnaire. */
export function placeOf(draft: Draft, questionId: string): Place | undefined {
  for (const [part, { items }] of draft.parts.entries()) {
    const line = items.findIndex(({ question }) => question.id === questionId);
    if (line !== -1) return { part, line };
  }
  return undefined;
}

/** With the question at the end of a part, of the last one if none is said: mandatory, unless it is a comment, for nobody must write. */
export function withQuestion(draft: Draft, question: Question, part = draft.parts.length - 1): Draft {
  if (placeOf(draft, question.id)) return draft;
  return lines(draft, part, (items) => [...items, { question, mandatory: !isComment(question) }]);
}

export function withoutQuestion(draft: Draft, questionId: string): Draft {
  return parts(draft, (part) => ({ ...part, items: part.items.filter(({ question }) => question.id !== questionId) }));
}

/** With one line changed. */
export function withLine(draft: Draft, questionId: string, change: Partial<Omit<DraftItem, 'question'>>): Draft {
  return parts(draft, (part) => ({ ...part, items: part.items.map((item) => (item.question.id === questionId ? { ...item, ...change } : item)) }));
}

/** With another question in the line's place, such as a reworded copy; what looks at the old one looks at the new one. */
export function withReplacement(draft: Draft, questionId: string, question: Question): Draft {
  const place = placeOf(draft, questionId);
  if (!place || placeOf(draft, question.id)) return draft;
  const swapped = lines(draft, place.part, (items) => items.map((item, i) => (i === place.line ? { ...item, question } : item)));
  // conditions are plain data in which the id stands as it is, rows of a matrix have ids of their own
  return { ...swapped, parts: swapped.parts.map((part) => renamed(part, questionId, question.id)) };
}

function renamed(part: DraftPart, from: string, to: string): DraftPart {
  const asked = <T>(condition: T): T =>
    JSON.parse(JSON.stringify(condition), (key, value: unknown) => (key === 'question' && value === from ? to : value)) as T;
  return {
    ...part,
    ...(part.heading?.show ? { heading: { ...part.heading, show: asked(part.heading.show) } } : {}),
    items: part.items.map((item) => ({ ...item, ...(item.show ? { show: asked(item.show) } : {}), ...(item.jumps ? { jumps: asked(item.jumps) } : {}) })),
  };
}

/** With a line taken from one place to another, as a mouse drags it. */
export function withDragged(draft: Draft, from: Place, to: Place): Draft {
  const item = draft.parts[from.part]?.items[from.line];
  if (!item) return draft;
  return lines(
    lines(draft, from.part, (items) => items.toSpliced(from.line, 1)),
    to.part,
    (items) => items.toSpliced(to.line, 0, item),
  );
}

/** With a line moved by one, over the border into the part beside it when it is at the end of its own. At the very end it stays. */
export function withStepped(draft: Draft, questionId: string, by: -1 | 1): Draft {
  const from = placeOf(draft, questionId);
  if (!from) return draft;
  const line = from.line + by;
  if (line >= 0 && line < draft.parts[from.part]!.items.length) return withDragged(draft, from, { part: from.part, line });
  const there = draft.parts[from.part + by];
  return there ? withDragged(draft, from, { part: from.part + by, line: by === 1 ? 0 : there.items.length }) : draft;
}

/** With a line at the end of another part. */
export function withLineInPart(draft: Draft, questionId: string, part: number): Draft {
  const from = placeOf(draft, questionId);
  return from && draft.parts[part] && from.part !== part ? withDragged(draft, from, { part, line: draft.parts[part].items.length }) : draft;
}

/** With a new section at the end. */
export function withSection(draft: Draft, key: string): Draft {
  return { ...draft, parts: [...draft.parts, { key, heading: { title: {} }, items: [] }] };
}

/** With other words or another condition of a section. */
export function withHeading(draft: Draft, key: string, change: Partial<SectionWords>): Draft {
  return parts(draft, (part) => (part.key === key && part.heading ? { ...part, heading: { ...part.heading, ...change } } : part));
}

/** With a section moved by one among the sections; what stands before the first section stays there. */
export function withSectionStepped(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.parts.findIndex((part) => part.key === key);
  const part = draft.parts[from];
  const to = from + by;
  if (!part || to < 1 || to >= draft.parts.length) return draft;
  return { ...draft, parts: draft.parts.toSpliced(from, 1).toSpliced(to, 0, part) };
}

/** Without a section: its questions go to the end of the part before it, or out of the questionnaire with it. */
export function withoutSection(draft: Draft, key: string, questions: 'kept' | 'dropped'): Draft {
  const at = draft.parts.findIndex((part) => part.key === key);
  const part = draft.parts[at];
  if (!part || at === 0) return draft;
  const kept = questions === 'kept' ? lines(draft, at - 1, (items) => [...items, ...part.items]) : draft;
  return { ...kept, parts: kept.parts.filter((_, i) => i !== at) };
}
