import type { LssRow, LssTables } from './lss-tables.js';
import type { RawText } from './reading.js';

/** By the numbers in a column. */
export const byOrder =
  (column: string) =>
  (one: LssRow, other: LssRow): number =>
    Number(one.get(column) ?? 0) - Number(other.get(column) ?? 0);

/** Texts by language, wherever a version of LimeSurvey keeps them. */
export class Texts {
  private readonly byOwner = new Map<string, LssRow[]>();
  private readonly read = new Map<string, RawText>();

  constructor(tables: LssTables['tables']) {
    const keep = (table: string, kind: string, column: string): void => {
      for (const row of tables.get(table) ?? []) this.listed(`${kind} ${row.get(column) ?? ''}`).push(row);
    };
    keep('group_l10ns', 'group', 'gid');
    keep('groups', 'group', 'gid');
    keep('question_l10ns', 'question', 'qid');
    keep('questions', 'question', 'qid');
    keep('subquestions', 'question', 'qid');
    keep('subquestions', 'subquestions', 'parent_qid');
    keep('answers', 'answers', 'qid');
    for (const row of tables.get('answers') ?? []) this.listed(sameAnswer(row)).push(row);
    keep('answer_l10ns', 'answer', 'aid');
    keep('question_attributes', 'attributes', 'qid');
    for (const row of tables.get('surveys_languagesettings') ?? []) this.listed('surveys_languagesettings ').push(row);
  }

  /** A column of all rows that are about the same, by language. */
  of(kind: 'surveys_languagesettings' | 'group' | 'question', column: string, owner = ''): RawText {
    const language = kind === 'surveys_languagesettings' ? 'surveyls_language' : 'language';
    return this.byLanguage(`${kind} ${owner}`, column, language);
  }

  /** The text of a choice or a row. */
  part(table: 'subquestions' | 'answers', row: LssRow): RawText {
    if (table === 'subquestions') return this.of('question', 'question', row.get('qid'));
    const own = `answer ${row.get('aid') ?? '-'}`;
    return this.byLanguage(this.listed(own).length > 0 ? own : sameAnswer(row), 'answer', 'language');
  }

  /** The rows or choices of a question in their order, each once. */
  rows(table: 'subquestions' | 'answers', qid: string): LssRow[] {
    const all = this.listed(`${table} ${qid}`);
    const key = (row: LssRow): string => (table === 'subquestions' ? (row.get('qid') ?? '') : `${row.get('scale_id') ?? '0'} ${row.get('code') ?? ''}`);
    const once = [...new Map(all.toReversed().map((row) => [key(row), row])).values()].toReversed();
    return once.toSorted(byOrder(table === 'subquestions' ? 'question_order' : 'sortorder'));
  }

  attributes(qid: string): ReadonlyMap<string, string> {
    return new Map(this.listed(`attributes ${qid}`).map((row) => [row.get('attribute') ?? '', row.get('value') ?? '']));
  }

  /** What the choice that people write themselves is called. */
  other(qid: string): RawText {
    const rows = this.listed(`attributes ${qid}`).filter((row) => row.get('attribute') === 'other_replace_text' && (row.get('value') ?? '') !== '');
    return byLanguage(rows, 'value', 'language');
  }

  /** Looked through once, however many rows of the file say that it is theirs. */
  private byLanguage(owner: string, column: string, language: string): RawText {
    const key = `${column} ${owner}`;
    const text = this.read.get(key) ?? byLanguage(this.listed(owner), column, language);
    this.read.set(key, text);
    return text;
  }

  private listed(key: string): LssRow[] {
    const found = this.byOwner.get(key) ?? [];
    this.byOwner.set(key, found);
    return found;
  }
}

/** Rows of one answer in structures before 4, which are there once a language. */
const sameAnswer = (row: LssRow): string => `same answer ${[row.get('qid') ?? '', row.get('scale_id') ?? '0', row.get('code') ?? ''].join(' ')}`;

function byLanguage(rows: readonly LssRow[], column: string, language: string): RawText {
  return new Map(
    rows.flatMap((row) => {
      const [key, text] = [row.get(language), row.get(column)];
      return key === undefined || text === undefined ? [] : [[key, text] as const];
    }),
  );
}
