import { Injectable } from '@nestjs/common';
import { type CycleQuestion, type Language, type LocalText, minutesToAnswer } from '@throughline/domain';
import { MostRecent } from '../../platform/most-recent.js';
import { cycleQuestions } from '../questionnaire/cycle-questions.rules.js';
import { typesOf } from '../questionnaire/questionnaire.rules.js';
import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import type { CycleRow } from './cycle.entity.js';
import { asked, CycleVersions } from './cycle-versions.js';

/** What a cycle says and asks. */
export interface Asked {
  /** In which it is asked, the base language first. */
  readonly languages: readonly Language[];
  /** Said before the first question. */
  readonly introduction: LocalText;
  readonly questions: readonly CycleQuestion[];
  /** Of a pulse, which asks a part at a time: its series, and all questions that it deals out. */
  readonly part?: { readonly seriesId: string; readonly questions: readonly CycleQuestion[] };
  /** Estimated time to answer. */
  readonly minutes: number;
}

/** What of a cycle decides what it asks. */
export type Asking = Pick<CycleRow, 'organisationId' | 'state' | 'questionnaireId' | 'questionnaireVersion' | 'fixedVersion' | 'questionIds' | 'seriesId'>;

/** Sixty questions in five languages take about a tenth of a megabyte. */
const KEPT = 300;

/**
 * What cycles ask. Of published ones it is kept in memory, since every page of results needs it of many cycles and nobody can change a version that was launched: the database refuses it. Kept by organisation and
 * version, never by who asks; whether there is such a cycle, and who may read of it, is asked anew each time.
 */
@Injectable()
export class LaunchedQuestions {
  private readonly known = new MostRecent<Asked>(KEPT);

  constructor(private readonly versions: CycleVersions) {}

  /** Of one cycle, inside its organisation's unit of work. */
  async of(row: Asking): Promise<Asked> {
    return this.known.get(keyOf(row)) ?? this.keep(row, await this.versions.whole(row));
  }

  /** Of several in their order: what is not kept yet is read at once. */
  async ofAll(rows: readonly Asking[]): Promise<Asked[]> {
    const found = new Map<string, Asked>();
    for (const row of rows) {
      const known = this.known.get(keyOf(row));
      if (known) found.set(keyOf(row), known);
    }
    const missing = rows.filter((row) => !found.has(keyOf(row)));
    const versions = missing.length ? await this.versions.wholeOfAll(missing) : [];
    // cycles of one version ask the same: it is made once
    for (const [i, row] of missing.entries()) if (!found.has(keyOf(row))) found.set(keyOf(row), this.keep(row, versions[i]!));
    return rows.map((row) => found.get(keyOf(row))!);
  }

  private keep(row: Asking, whole: QuestionnaireVersion): Asked {
    const made = askedIn(row, whole);
    // the opening launches its version in the transaction that may still fail; what is published was opened long before
    if (row.state === 'published' && row.questionnaireVersion !== null && whole.launched) this.known.set(keyOf(row), made);
    return made;
  }
}

const keyOf = ({ organisationId, questionnaireId, questionnaireVersion, fixedVersion, questionIds, seriesId }: Asking): string =>
  JSON.stringify([organisationId, questionnaireId, questionnaireVersion, fixedVersion, questionIds, seriesId]);

function askedIn(row: Asking, whole: QuestionnaireVersion): Asked {
  const version = asked(row, whole);
  const { seriesId, questionIds } = row;
  return {
    ...(seriesId !== null && questionIds !== null ? { part: { seriesId, questions: cycleQuestions(whole) } } : {}),
    languages: version.languages,
    introduction: version.introduction,
    questions: cycleQuestions(version),
    minutes: minutesToAnswer(typesOf(version.items)),
  };
}
