import type { AwardEvent, AwardEventCategory } from '@throughline/contract';

/** What the screen of the event shows: the beginning, the nominees of a category, its winners, or all winners at the end. */
export type StageStep = { readonly kind: 'start' | 'end' } | { readonly kind: 'nominees' | 'winners'; readonly category: AwardEventCategory };

/** The steps of the event in their order: two a category, between a beginning and an end. */
export function stageSteps({ categories }: Pick<AwardEvent, 'categories'>): StageStep[] {
  const ofCategory = (category: AwardEventCategory): StageStep[] => [
    { kind: 'nominees', category },
    { kind: 'winners', category },
  ];
  return [{ kind: 'start' }, ...categories.flatMap(ofCategory), { kind: 'end' }];
}

/** Whether a step can be shown with what is here already: winners only after they were shown, the end only after the last of them. */
export function isOpen(step: StageStep, { revealed }: Pick<AwardEvent, 'revealed'>): boolean {
  if (step.kind === 'end') return revealed;
  return step.kind !== 'winners' || step.category.winners !== null;
}

/** The last step that can be reached without showing any winner for the first time: where End goes to. */
export function lastOpen(event: Pick<AwardEvent, 'categories' | 'revealed' | 'begun'>): number {
  if (!event.begun && !event.revealed) return 0;
  const closed = stageSteps(event).findIndex((step) => !isOpen(step, event));
  return closed < 0 ? stageSteps(event).length - 1 : closed - 1;
}

/** Whether the winners of this category are the last that are unknown: with them everybody may know. */
export function isLast({ id }: Pick<AwardEventCategory, 'id'>, { categories, revealed }: Pick<AwardEvent, 'categories' | 'revealed'>): boolean {
  return !revealed && categories.every((one) => one.id === id || one.winners !== null);
}

/** What a key does on the stage; undefined for a key that does nothing. Arrows follow the direction in which the page is read. */
export function stageKey(key: string, rightToLeft: boolean): 'next' | 'before' | 'home' | 'end' | 'leave' | 'keys' | 'full' | undefined {
  const [on, back] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if ([' ', 'Enter', on, 'ArrowDown', 'PageDown'].includes(key)) return 'next';
  if ([back, 'ArrowUp', 'PageUp', 'Backspace'].includes(key)) return 'before';
  return ({ Home: 'home', End: 'end', Escape: 'leave', '?': 'keys', '؟': 'keys', f: 'full', F: 'full' } as const)[key];
}
