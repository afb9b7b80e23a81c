import { directionOf } from '@throughline/domain';
import { pageLanguage } from '../../words/language';
import type { DrawingWords } from './svg';
import { svgText } from './svg';

/** What a picture takes with it when it leaves the page. */
export interface PictureWords extends DrawingWords {
  /** Where it is from and of which day. */
  readonly source: string;
  /** The colour of its words. */
  readonly ink: string;
}

/** Pixels of the file for each of the page, so that it stays sharp on paper. */
const SCALE = 2;
const EDGE = 16;
const TITLE = { font: '600 16px "Inter Variable", Inter, system-ui, sans-serif', line: 22 };
const SMALL = { font: '13px "Inter Variable", Inter, system-ui, sans-serif', line: 18 };

/** The text in lines that are no wider than said; a word that is wider stands alone. */
export function linesOf(text: string, width: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A drawing of the page as a picture: what it shows above it, its note and where it is from below. Exactly what the page shows, made on this device. */
export async function pngOf(drawn: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { width, height } = drawn.getBoundingClientRect();
  const image = await loaded(drawn.ownerDocument, svgText(drawn, words));
  const canvas = drawn.ownerDocument.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const written = ({ font }: typeof TITLE, text: string | undefined): string[] => {
    pen.font = font;
    return text ? linesOf(text, width, (some) => pen.measureText(some).width) : [];
  };
  const title = written(TITLE, words.title);
  const below = [...written(SMALL, words.note), ...written(SMALL, words.source)];
  const top = EDGE + title.length * TITLE.line + EDGE / 2;
  canvas.width = Math.ceil((width + 2 * EDGE) * SCALE);
  canvas.height = Math.ceil((top + height + EDGE / 2 + below.length * SMALL.line + EDGE) * SCALE);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = words.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = words.ink;
  pen.textBaseline = 'top';
  // words are written from the edge where their language begins
  const fromRight = directionOf(pageLanguage()) === 'rtl';
  pen.direction = fromRight ? 'rtl' : 'ltr';
  const write = (style: typeof TITLE, lines: readonly string[], from: number): void => {
    pen.font = style.font;
    for (const [i, line] of lines.entries()) pen.fillText(line, fromRight ? width + EDGE : EDGE, from + i * style.line);
  };
  write(TITLE, title, EDGE);
  pen.drawImage(image, EDGE, top, width, height);
  write(SMALL, below, top + height + EDGE / 2);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make the picture.'))), 'image/png');
  });
}

/** The drawing as an image. Its address holds it whole: the page may load no other. */
function loaded(document: Document, svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = document.createElement('img');
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser could not read the drawing.'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
