import { Refusal } from '@throughline/domain';

interface Draft {
  readonly id?: string;
  readonly name: string;
  readonly description: string;
}

/** A category as it is to be kept. */
export interface PlannedCategory {
  name: string;
  description: string;
  position: number;
}

/**
 * What has to happen to the categories of a programme so that they are the drafts, in their order.
 * @param existing the categories of this programme
 * Throws Refusal `no-such-category` when a draft names an id that is not among them, or one twice.
 */
export function planCategories(
  existing: readonly { id: string }[],
  drafts: readonly Draft[],
): { keep: (PlannedCategory & { id: string })[]; add: PlannedCategory[]; remove: string[] } {
  const left = new Set(existing.map(({ id }) => id));
  const keep: (PlannedCategory & { id: string })[] = [];
  const add: PlannedCategory[] = [];
  drafts.forEach((draft, position) => {
    const planned = { name: draft.name.trim(), description: draft.description.trim(), position };
    if (draft.id === undefined) add.push(planned);
    else if (left.delete(draft.id)) keep.push({ ...planned, id: draft.id });
    else {
      const detail = 'This programme has no such category, or it is named twice; leave the id out to make a new one.';
      throw new Refusal('invalid', 'no-such-category', detail, [{ pointer: `#/categories/${position}/id`, detail }]);
    }
  });
  return { keep, add, remove: [...left] };
}
