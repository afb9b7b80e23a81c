import { Refusal } from '@throughline/domain';
import { SaxesParser } from 'saxes';

/** A row of a table: its columns by name. */
export type LssRow = ReadonlyMap<string, string>;

/** A LimeSurvey structure as it is kept: tables by name, and what kind of export it is. */
export interface LssTables {
  docType: string;
  dbVersion: number;
  tables: ReadonlyMap<string, readonly LssRow[]>;
}

const DEEPEST = 12;
const MOST_ROWS = 100_000;

/**
 * The tables of an `.lss` file. Nothing in the file is looked up, fetched or expanded: LimeSurvey writes no document type, so one that has it is refused
 * unread. Throws Refusal `xml-with-doctype`, `damaged-file` (with the line), `file-too-large`, `not-limesurvey`.
 */
export function lssTables(text: string): LssTables {
  const reader = new Reader();
  const parser = new SaxesParser({ position: true });
  parser.on('doctype', () => {
    throw new Refusal(
      'invalid',
      'xml-with-doctype',
      'The file has a document type declaration (DOCTYPE), which LimeSurvey does not write and which can hide traps. It was not read. Export the survey again.',
    );
  });
  parser.on('error', (error) => {
    throw new Refusal(
      'invalid',
      'damaged-file',
      `The file is damaged or cut off: ${error.message.replace(/^\d+:\d+: /, '').slice(0, 200)} (line ${parser.line}). Nothing was read. Export the survey again.`,
    );
  });
  parser.on('opentag', ({ name }) => reader.open(name));
  parser.on('closetag', () => reader.close());
  parser.on('text', (words) => reader.said(words));
  parser.on('cdata', (words) => reader.said(words));
  parser.write(text).close();
  return reader.done();
}

/** Follows the file from `<document>` down to the columns: `<questions><rows><row><qid>`. */
class Reader {
  private readonly path: string[] = [];
  private readonly tables = new Map<string, LssRow[]>();
  private row: Map<string, string> | undefined;
  private words = '';
  private rows = 0;
  private docType = '';
  private dbVersion = '';

  open(name: string): void {
    if (this.path.length >= DEEPEST) refuse('invalid', 'not-limesurvey', 'The file is nested deeper than anything that LimeSurvey writes, so it was not read.');
    this.path.push(name);
    this.words = '';
    if (this.path.length !== 4 || name !== 'row' || this.path[2] !== 'rows') return;
    if (++this.rows > MOST_ROWS) refuse('too-large', 'file-too-large', 'The file has more rows than any questionnaire needs, so it was not read.');
    this.row = new Map();
    const table = this.path[1]!;
    const kept = this.tables.get(table) ?? [];
    kept.push(this.row);
    this.tables.set(table, kept);
  }

  said(words: string): void {
    this.words += words;
  }

  close(): void {
    const name = this.path.at(-1)!;
    if (this.path.length === 5) this.row?.set(name, this.words);
    if (this.path.length === 4) this.row = undefined;
    if (this.path.length === 2 && name === 'LimeSurveyDocType') this.docType = this.words.trim();
    if (this.path.length === 2 && name === 'DBVersion') this.dbVersion = this.words.trim();
    this.path.pop();
    this.words = '';
  }

  done(): LssTables {
    if (this.docType === '') refuse('unsupported', 'not-limesurvey', 'This XML file is not from LimeSurvey. Send a survey structure of LimeSurvey (.lss).');
    if (this.docType !== 'Survey')
      refuse(
        'unsupported',
        'not-a-survey',
        `This is a "${this.docType.slice(0, 40)}" of LimeSurvey and not a whole survey. In LimeSurvey choose Display/Export, Survey structure (.lss), and send that file.`,
      );
    return { docType: this.docType, dbVersion: Number(this.dbVersion) || 0, tables: this.tables };
  }
}

function refuse(kind: 'invalid' | 'unsupported' | 'too-large', code: string, sentence: string): never {
  throw new Refusal(kind, code, sentence);
}
