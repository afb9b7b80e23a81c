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
    keep('answer_l10ns', 'answer', 'aid');
    keep('question_attributes', 'attributes', 'qid');
    for (const row of tables.get('surveys_languagesettings') ?? []) this.listed('surveys_languagesettings ').push(row);
  }

  /** A column of all rows that are about the same, by language. */
  of(kind: 'surveys_languagesettings' | 'group' | 'question', column: string, owner = ''): RawText {
    const language = kind === 'surveys_languagesettings' ? 'surveyls_language' : 'language';
    return byLanguage(this.listed(`${kind} ${owner}`), column, language);
  }

  /** The text of a choice or a row. */
  part(table: 'subquestions' | 'answers', row: LssRow): RawText {
    if (table === 'subquestions') return this.of('question', 'question', row.get('qid'));
    const own = this.listed(`answer ${row.get('aid') ?? '-'}`);
    if (own.length > 0) return byLanguage(own, 'answer', 'language');
    const same = this.listed(`answers ${row.get('qid') ?? ''}`).filter(
      (one) => one.get('code') === row.get('code') && (one.get('scale_id') ?? '0') === (row.get('scale_id') ?? '0'),
    );
    return byLanguage(same, 'answer', 'language');
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

  private listed(key: string): LssRow[] {
    const found = this.byOwner.get(key) ?? [];
    this.byOwner.set(key, found);
    return found;
  }
}

function byLanguage(rows: readonly LssRow[], column: string, language: string): RawText {
  return new Map(
    rows.flatMap((row) => {
      const [key, text] = [row.get(language), row.get(column)];
      return key === undefined || text === undefined ? [] : [[key, text] as const];
    }),
  );
}
