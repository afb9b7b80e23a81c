import { Refusal } from '@throughline/domain';
import type { PlacesOnRecord } from '../record/award-act.js';

/**
 * Refuses a decision where nothing is open, a second one, and a choice of more than are open, of somebody who is not tied, or of somebody who stands no longer. The panel may choose fewer: then places stay empty. Throws Refusal `nothing-open`, `panel-decided` or `invalid-choice`.
 * @param category what the round came to there; undefined when it is not counted or has no such category
 * @param gone who left, or was taken out, since the round closed
 */
export function mayDecide(category: PlacesOnRecord | undefined, decided: boolean, chosen: readonly string[], gone: ReadonlySet<string> = new Set()): void {
  if (!category || category.open === 0) throw new Refusal('conflict', 'nothing-open', 'Nothing is left to the panel in this category.');
  if (decided) throw new Refusal('conflict', 'panel-decided', 'What the panel decided in this category is on record already, and stays.');
  const refuse = (detail: string) => new Refusal('invalid', 'invalid-choice', detail, [{ pointer: '#/chosen', detail }]);
  if (chosen.length > category.open)
    throw refuse(`${category.open === 1 ? 'One place is' : `${category.open} places are`} open, so choose at most ${category.open}.`);
  if (chosen.some((one) => !category.tied.includes(one))) throw refuse('The panel decides between those who are tied; somebody else was chosen.');
  if (chosen.some((one) => gone.has(one)))
    throw refuse('Somebody who was chosen left, or was taken out, since the round closed; choose among the others, or leave the place empty.');
}
