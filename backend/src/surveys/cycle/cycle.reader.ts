import { Injectable } from '@nestjs/common';
import { type CycleQuestion, type CycleState, type Language, type LocalText, minutesToAnswer, Refusal } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { cycleQuestions } from '../questionnaire/cycle-questions.rules.js';
import { typesOf } from '../questionnaire/questionnaire.rules.js';
import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import type { TrusteeEntry } from '../trustee/trustee.rules.js';
import { CycleRow } from './cycle.entity.js';
import { EarlyEndings } from './early-endings.js';
import { asked, CycleVersions } from './cycle-versions.js';

/** A cycle as neighbours may know it. Days as 2026-03-31. */
export interface CycleFacts {
  id: string;
  name: string;
  state: CycleState;
  /** In which it is asked, the base language first. */
  languages: readonly Language[];
  /** Said before the first question. */
  introduction: LocalText;
  /** Said with the receipt and on the home page; without a text, nothing. */
  lastTime: LocalText;
  questions: CycleQuestion[];
  /** Of a pulse, which asks a part at a time: its series, and all questions that it deals out. */
  part?: { readonly seriesId: string; readonly questions: readonly CycleQuestion[] };
  /** Estimated time to answer. */
  minutes: number;
  k: number;
  kComments: number;
  opensOn: string;
  /** The last day on which people can answer: the one that was announced, where it ends early. */
  closesOn: string;
  /** Null until it closed. */
  closedOn: string | null;
  /** Null until it opened. */
  manifestSha256: string | null;
  /** Who holds the key that opens the ballots; empty when the platform counts. */
  trustees: readonly TrusteeEntry[];
}

type Asked = Pick<CycleFacts, 'languages' | 'introduction' | 'questions' | 'minutes' | 'part'>;

/** What neighbours may ask about cycles. Every method runs inside a unit of work. */
@Injectable()
export class CycleReader {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly versions: CycleVersions,
    private readonly endings: EarlyEndings,
  ) {}

  /** One cycle in any state. Throws Refusal `not-found`. */
  async find(cycleId: string): Promise<CycleFacts> {
    const row = await this.cycles.require({ id: cycleId }, 'this cycle');
    return this.facts(row, await this.asked(row));
  }

  /** A draft, locked so that it does not open meanwhile. Throws Refusal `cycle-not-draft`. */
  async lockedDraft(cycleId: string): Promise<CycleFacts> {
    const row = await this.cycles.require({ id: cycleId }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    if (row.state !== 'draft')
      throw new Refusal('conflict', 'cycle-not-draft', 'The survey has opened: its answers are sealed to the key that was made, and it stays.');
    return this.facts(row, await this.asked(row));
  }

  /** The published cycles, the one that closed first first. */
  async published(): Promise<CycleFacts[]> {
    const rows = await this.cycles.find({ state: 'published' }, { order: { closedOn: 'ASC', id: 'ASC' } });
    const versions = await this.versions.wholeOfAll(rows);
    const facts: CycleFacts[] = [];
    // cycles of one version ask the same: it is made once, which a page over twelve cycles feels
    const made = new Map<string, Asked>();
    for (const [i, row] of rows.entries()) {
      const key = JSON.stringify([row.questionnaireId, row.questionnaireVersion, row.fixedVersion, row.questionIds, row.seriesId]);
      const known = made.get(key) ?? askedIn(row, versions[i]!);
      made.set(key, known);
      facts.push(await this.facts(row, known));
    }
    return facts;
  }

  private async asked(row: CycleRow): Promise<Asked> {
    return askedIn(row, await this.versions.whole(row));
  }

  private async facts(row: CycleRow, known: Asked): Promise<CycleFacts> {
    const { id, name, state, k, kComments, opensOn, closedOn, manifestSha256, trustees } = row;
    const closesOn = await this.endings.lastDay(row);
    return {
      id,
      name,
      state,
      ...known,
      lastTime: row.lastTime,
      k,
      kComments,
      opensOn,
      closesOn,
      closedOn,
      manifestSha256,
      trustees,
    };
  }
}

function askedIn(row: CycleRow, whole: QuestionnaireVersion): Asked {
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
