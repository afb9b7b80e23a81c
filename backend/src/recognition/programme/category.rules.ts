import {
  AWARD_LIMITS,
  type AwardCriterion,
  type AwardField,
  type AwardTie,
  type CandidateKind,
  type EligibilityRule,
  type FieldProblem,
  Refusal,
} from '@throughline/domain';

/** What a category holds, apart from its place. */
export interface CategoryContent {
  name: string;
  description: string;
  tiedTo: AwardTie | null;
  valueId: string | null;
  nominees: CandidateKind[];
  winners: number;
  criteria: AwardCriterion[];
  form: AwardField[];
  eligibility: EligibilityRule[];
  nominationsMost: number | null;
}

/** A category as somebody wrote it: what is left out stays, or is as an empty category has it. Criteria and fields without an id are new. */
export type CategoryDraft = Partial<Omit<CategoryContent, 'criteria' | 'form'>> & {
  readonly id?: string | undefined;
  readonly name: string;
  readonly description: string;
  readonly criteria?: readonly (Omit<AwardCriterion, 'id'> & { readonly id?: string | undefined })[];
  readonly form?: readonly (Omit<AwardField, 'id'> & { readonly id?: string | undefined })[];
};

/** A category as it is to be kept. */
export type PlannedCategory = CategoryContent & { position: number };

const EMPTY: Omit<CategoryContent, 'name' | 'description'> = {
  tiedTo: null,
  valueId: null,
  nominees: ['person'],
  winners: 1,
  criteria: [],
  form: [],
  eligibility: [],
  nominationsMost: null,
};

/**
 * What has to happen to the categories of a programme so that they are the drafts, in their order.
 * @param existing the categories of this programme
 * @param newId makes ids for criteria and fields that are new
 * Throws Refusal `no-such-category` when a draft names an id that is not among them, or one twice, and `invalid-category` for what does not fit together in one.
 */
export function planCategories(
  existing: readonly (CategoryContent & { id: string })[],
  drafts: readonly CategoryDraft[],
  newId: () => string,
): { keep: (PlannedCategory & { id: string })[]; add: PlannedCategory[]; remove: string[] } {
  const left = new Map(existing.map((category) => [category.id, category]));
  const keep: (PlannedCategory & { id: string })[] = [];
  const add: PlannedCategory[] = [];
  drafts.forEach((draft, position) => {
    if (draft.id === undefined || draft.id === null) add.push({ ...contentOf(draft, EMPTY, newId), position });
    else {
      const before = left.get(draft.id);
      if (!before) {
        const detail = 'This programme has no such category, or it is named twice; leave the id out to make a new one.';
        throw new Refusal('invalid', 'no-such-category', detail, [{ pointer: `#/categories/${position}/id`, detail }]);
      }
      left.delete(draft.id);
      keep.push({ ...contentOf(draft, before, newId), position, id: draft.id });
    }
  });
  mustFitTogether([...keep, ...add]);
  return { keep, add, remove: [...left.keys()] };
}

/** What the weights of the criteria add up to. */
export function weightsOf(criteria: readonly Pick<AwardCriterion, 'weight'>[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether the weights add up to what they must; a category without criteria has nothing to add up. */
export function weighsRight(criteria: readonly Pick<AwardCriterion, 'weight'>[]): boolean {
  return criteria.length === 0 || weightsOf(criteria) === AWARD_LIMITS.weights;
}

function contentOf(draft: CategoryDraft, before: Omit<CategoryContent, 'name' | 'description'>, newId: () => string): CategoryContent {
  const tiedTo = draft.tiedTo === undefined ? before.tiedTo : draft.tiedTo;
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    tiedTo,
    valueId: tiedTo === 'value' ? (draft.valueId === undefined ? before.valueId : draft.valueId) : null,
    nominees: draft.nominees ?? before.nominees,
    winners: draft.winners ?? before.winners,
    criteria: draft.criteria
      ? withIds(draft.criteria, newId).map(({ id, name, description, weight }) => ({ id, name: name.trim(), description: description.trim(), weight }))
      : before.criteria,
    form: draft.form
      ? withIds(draft.form, newId).map(({ id, label, help, required, most }) => ({ id, label: label.trim(), help: help.trim(), required, most }))
      : before.form,
    eligibility: draft.eligibility ?? before.eligibility,
    nominationsMost: draft.nominationsMost === undefined ? before.nominationsMost : draft.nominationsMost,
  };
}

const withIds = <One extends { readonly id?: string | undefined }>(list: readonly One[], newId: () => string): (One & { id: string })[] =>
  list.map((one) => ({ ...one, id: one.id ?? newId() }));

function mustFitTogether(categories: readonly PlannedCategory[]): void {
  const fields: FieldProblem[] = [];
  for (const { position, tiedTo, valueId, criteria, form } of categories) {
    const at = `#/categories/${position}`;
    if (tiedTo === 'value' && valueId === null) fields.push({ pointer: `${at}/valueId`, detail: 'Choose the value that the category is tied to.' });
    for (const i of repeated(criteria.map(({ name }) => name)))
      fields.push({
        pointer: `${at}/criteria/${i}/name`,
        detail: `There are two criteria called "${criteria[i]!.name}" in this category; give each its own name.`,
      });
    for (const i of repeated(form.map(({ label }) => label)))
      fields.push({ pointer: `${at}/form/${i}/label`, detail: `There are two questions "${form[i]!.label}" in this category; ask each once.` });
    for (const [list, key] of [
      [criteria, 'criteria'],
      [form, 'form'],
    ] as const)
      for (const i of repeated(list.map(({ id }) => id)))
        fields.push({ pointer: `${at}/${key}/${i}/id`, detail: 'This id is there twice; leave it out for a new one.' });
  }
  if (fields.length)
    throw new Refusal(
      'invalid',
      'invalid-category',
      fields.length === 1 ? fields[0]!.detail : `${fields.length} fields are wrong; each is named below.`,
      fields,
    );
}

/** Places of texts that stood in the list before, in whatever case. */
function repeated(texts: readonly string[]): number[] {
  const keys = texts.map((text) => text.toLowerCase());
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i] : []));
}
