import { linkageWords } from '../words/words';

/** The grades of evidence, weakest first: what each one says, and what it takes to reach it. */
export function grades(): { readonly grade: number; readonly name: string; readonly takes: string }[] {
  const { names, take } = linkageWords().grades;
  return names.map((name, i) => ({ grade: i + 1, name, takes: take[i] ?? '' }));
}

/** The verdict in a few words, for the badge. */
export function verdictName(grade: number, code: string): string {
  const { codes, names } = linkageWords().grades;
  return codes[code] ?? names[grade - 1] ?? '';
}
