import { type FieldProblem, trusteesNeeded } from '@throughline/domain';

/** Somebody who is to hold a part of the key. The address is for her links only. */
export interface TrusteeEntry {
  name: string;
  email: string;
}

/** The trustees without space at the ends of names and addresses. */
export function tidyTrustees(trustees: readonly TrusteeEntry[]): TrusteeEntry[] {
  return trustees.map(({ name, email }) => ({ name: name.trim().replace(/\s+/g, ' '), email: email.trim().toLowerCase() }));
}

/** What is wrong with a choice of trustees: none, one or three, each a person of her own with an address of her own. */
export function trusteeProblems(trustees: readonly TrusteeEntry[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (trustees.length === 2)
    problems.push({
      pointer: '#/trustees',
      detail: 'Name one trustee, or three of whom two are enough: of two, one who falls ill would keep all answers shut.',
    });
  for (const [i, { name, email }] of trustees.entries()) {
    const before = trustees.slice(0, i);
    if (before.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      problems.push({ pointer: `#/trustees/${i}/name`, detail: `"${name}" is there twice. Each part of the key needs a holder of its own.` });
    if (before.some((other) => other.email === email))
      problems.push({ pointer: `#/trustees/${i}/email`, detail: `${email} is there twice. Who holds two parts could open the ballots alone.` });
  }
  return problems;
}

/** "A", or "two of A, B and C": who must come together. */
export function whoIsNeeded(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  return `${trusteesNeeded(names.length) === 2 ? 'two' : trusteesNeeded(names.length)} of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
