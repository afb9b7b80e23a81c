import { inLanguage, isLanguage, piped, questionIn, type CycleQuestion, type Language, type LocalText } from '@throughline/domain';
import type { Paper } from './protocol/ballot-paper';

/** The languages in which the paper is written, those first that it names first. One that this product does not speak, or no longer, is left out. */
export function languagesOf({ languages }: Pick<Paper, 'languages'>): Language[] {
  return languages.filter(isLanguage);
}

/** The language in which somebody who chose this one reads the paper: that one, or the paper's first where it is not written in it. */
export function readIn(paper: Pick<Paper, 'languages'> | undefined, chosen: Language): Language {
  const written = paper ? languagesOf(paper) : [];
  return written.includes(chosen) ? chosen : (written[0] ?? chosen);
}

/** The question as it is read: in the language, with the name of her group where it has a place for it. */
export function questionFor(question: CycleQuestion, language: Language, group: string | undefined): CycleQuestion {
  const said = (text: string) => piped(text, language, group);
  const worded = questionIn(language, question);
  const { heading, matrix } = worded;
  return {
    ...worded,
    text: said(worded.text),
    ...(heading && { heading: { title: said(heading.title), ...(heading.text !== undefined && { text: said(heading.text) }) } }),
    ...(matrix && { matrix: { ...matrix, text: said(matrix.text) } }),
  };
}

/** Words of HR in the language; empty when there are none. */
export function localWords(text: LocalText | undefined, language: Language): string {
  return text ? inLanguage(text, language) : '';
}
