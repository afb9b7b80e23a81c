// Catalogues are plain texts; where a word stands out, a name comes in or a link leads on, signs that nobody types say so. RichText draws them.
const [strongFrom, strongTo, linkFrom, linkTo] = ['\u0002', '\u0003', '\u0004', '\u0005'];
// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: a name keeps its own direction of writing, also where nothing but plain text is possible
const [nameFrom, nameTo] = ['\u2068', '\u2069'];

/** Words that stand out. */
export const b = (text: string | number): string => `${strongFrom}${text}${strongTo}`;
/** A name, or other words of somebody else, in whichever direction they are written. */
export const name = (text: string): string => `${nameFrom}${text}${nameTo}`;
/** Words that lead on. */
export const link = (text: string): string => `${linkFrom}${text}${linkTo}`;

/** A piece of a text. */
export interface Part {
  readonly kind: 'plain' | 'strong' | 'name' | 'strong-name' | 'link';
  readonly text: string;
}

const marked = new RegExp(`(${strongFrom}[^${strongTo}]*${strongTo}|${nameFrom}[^${nameTo}]*${nameTo}|${linkFrom}[^${linkTo}]*${linkTo})`, 'u');

/** The pieces of a text of a catalogue, in order. */
export function partsOf(text: string): Part[] {
  return text.split(marked).flatMap((piece): Part[] => (piece === '' ? [] : [partOf(piece)]));
}

function partOf(piece: string): Part {
  const inner = piece.slice(1, -1);
  if (piece.startsWith(linkFrom)) return { kind: 'link', text: inner };
  if (piece.startsWith(nameFrom)) return { kind: 'name', text: inner };
  if (!piece.startsWith(strongFrom)) return { kind: 'plain', text: piece };
  return inner.startsWith(nameFrom) && inner.endsWith(nameTo) ? { kind: 'strong-name', text: inner.slice(1, -1) } : { kind: 'strong', text: inner };
}
