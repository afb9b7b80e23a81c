import { Refusal } from '@throughline/domain';
import { SaxesParser } from 'saxes';
import { unpacksTooFar } from './zip-entries.js';

/** What somebody who reads XML wants to hear; names are without their prefix. */
export interface XmlHearer {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(words: string): void;
}

/** One value of XML is never longer, in bytes: what comes in without an end would be held whole. */
const LONGEST_VALUE = 12 * 1024 * 1024;

/**
 * Hears XML piece by piece, and hands on after each. Nothing in it is looked up, fetched or expanded: a document type, which no program writes into a workbook and which can hide traps, is refused.
 * Throws Refusal `xml-with-doctype`, `damaged-file`, `file-too-large`.
 */
export async function* heardXml(pieces: AsyncIterable<Uint8Array>, hearer: XmlHearer): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  const decoder = new TextDecoder('utf-8');
  let since = 0;
  let any = false;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new Refusal(
      'invalid',
      'xml-with-doctype',
      'The workbook has a document type declaration (DOCTYPE), which can hide traps. It was not read. Save it again with a spreadsheet program.',
    );
  });
  parser.on('error', (error) => {
    throw new Refusal(
      'invalid',
      'damaged-file',
      `The workbook is damaged: ${error.message.replace(/^[\d:]+ ?/, '').slice(0, 200)}. Nothing was read. Save it again and send that file.`,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    since = 0;
    hearer.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    since = 0;
    hearer.close?.(local(name));
  });
  parser.on('text', (words) => hearer.text?.(words));
  parser.on('cdata', (words) => hearer.text?.(words));
  for await (const piece of pieces) {
    any = true;
    since += piece.length;
    if (since > LONGEST_VALUE) throw unpacksTooFar();
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  // a part that a workbook does without
  if (!any) return;
  parser.write(decoder.decode()).close();
  yield;
}

/** Hears XML to its end. */
export async function hearXml(pieces: AsyncIterable<Uint8Array>, hearer: XmlHearer): Promise<void> {
  for await (const piece of heardXml(pieces, hearer)) void piece;
}
