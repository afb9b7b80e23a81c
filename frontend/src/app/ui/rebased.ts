/**
 * What is typed in a form when the thing that it changes has changed meanwhile, by another form of the page or by somebody else: fields that were touched keep what was typed, the others follow.
 * Otherwise saving a form would take back what the other one has just saved.
 * @param typed what the form holds · @param from what it began with · @param onto what it would begin with now
 */
export function rebased<T extends object>(typed: T, from: T, onto: T): T {
  const kept = (Object.keys(typed) as (keyof T)[]).filter((key) => typed[key] !== from[key]);
  return { ...onto, ...Object.fromEntries(kept.map((key) => [key, typed[key]])) };
}
