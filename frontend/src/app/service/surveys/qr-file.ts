import { qrPicture } from '../../ui/qr/qr-picture';

/** Pixels of a square of the code in a picture: sharp on paper of any size a poster has. */
const SQUARE = 16;

/** The QR code of a text as the file of a drawing; undefined when no code can hold it. */
export function qrSvg(text: string): string | undefined {
  const picture = qrPicture(text);
  if (!picture) return undefined;
  const { size, path } = picture;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * SQUARE}" height="${size * SQUARE}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}

/** The QR code of a text as a picture; undefined when no code can hold it. */
export function qrPng(document: Document, text: string): Promise<Blob | undefined> {
  const picture = qrPicture(text);
  if (!picture) return Promise.resolve(undefined);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = picture.size * SQUARE;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(SQUARE, SQUARE);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(picture.path));
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
