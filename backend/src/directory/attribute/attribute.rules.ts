import { type FieldProblem, MOST_ATTRIBUTES, OWN_DEMOGRAPHICS, Refusal } from '@throughline/domain';

/** An attribute as the organisation defined it. */
export interface DefinedAttribute {
  readonly key: string;
  readonly label: string;
}

/** A new attribute with the key that its label gives. Throws Refusal `attribute-exists` when one of that key is there, or every record has it anyway,
 *  `too-many-attributes`, and `attribute-unnamed` for a label without a letter or digit. */
export function newAttribute(label: string, existing: readonly DefinedAttribute[]): DefinedAttribute {
  const tidy = label.trim().replace(/\s+/g, ' ');
  const key = tidy
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const refuse = (kind: 'invalid' | 'conflict', code: string, sentence: string) =>
    new Refusal(kind, code, sentence, [{ pointer: '#/label', detail: sentence }]);
  if (key === '') throw refuse('invalid', 'attribute-unnamed', 'The name needs a letter or a digit.');
  const built = OWN_DEMOGRAPHICS.find((one) => one.id === key || one.label.toLowerCase() === tidy.toLowerCase());
  if (built) throw refuse('conflict', 'attribute-exists', `Every employee record has "${built.label}" already.`);
  const known = existing.find((one) => one.key === key);
  if (known) throw refuse('conflict', 'attribute-exists', `There is an attribute "${known.label}" already.`);
  if (existing.length >= MOST_ATTRIBUTES)
    throw refuse('conflict', 'too-many-attributes', `There are ${MOST_ATTRIBUTES} attributes already, which is the most. Take one away first.`);
  return { key, label: tidy };
}

/** The values of a person after a change: what it leaves out stays, null or blank takes a value away. Throws Refusal `unknown-attribute` with a pointer for each that the organisation does not have. */
export function changedAttributes(
  before: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
  defined: readonly DefinedAttribute[],
): Record<string, string> {
  const keys = new Set(defined.map(({ key }) => key));
  const problems = Object.keys(change)
    .filter((key) => !keys.has(key))
    .map((key): FieldProblem => ({
      pointer: `#/attributes/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail: `There is no attribute "${key.slice(0, 80)}".`,
    }));
  if (problems.length) throw new Refusal('invalid', 'unknown-attribute', problems.map(({ detail }) => detail).join(' '), problems);
  const after = { ...before, ...change };
  return Object.fromEntries(Object.entries(after).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])));
}
