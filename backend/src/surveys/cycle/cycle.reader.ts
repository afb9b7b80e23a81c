import { Injectable } from '@nestjs/common';
import { type CycleState, type LocalText, Refusal } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { TrusteeEntry } from '../trustee/trustee.rules.js';
import { CycleRow } from './cycle.entity.js';
import { EarlyEndings } from './early-endings.js';
import { type Asked, LaunchedQuestions } from './launched-questions.js';

/** A cycle as neighbours may know it. Days as 2026-03-31. */
export interface CycleFacts extends Asked {
  readonly id: string;
  readonly name: string;
  readonly state: CycleState;
  /** Said with the receipt and on the home page; without a text, nothing. */
  readonly lastTime: LocalText;
  readonly k: number;
  readonly kComments: number;
  readonly opensOn: string;
  /** The last day on which people can answer: the one that was announced, where it ends early. */
  readonly closesOn: string;
  /** Null until it closed. */
  readonly closedOn: string | null;
  /** Null until it opened. */
  readonly manifestSha256: string | null;
  /** Who holds the key that opens the ballots; empty when the platform counts. */
  readonly trustees: readonly TrusteeEntry[];
}

/** What is read of a row: not the groups of the invited, which of 100,000 people take a megabyte. */
const READ = {
  ...{ organisationId: true, id: true, name: true, state: true, k: true, kComments: true, trustees: true, lastTime: true },
  ...{ questionnaireId: true, questionnaireVersion: true, fixedVersion: true, questionIds: true, seriesId: true },
  ...{ opensOn: true, closesOn: true, closedOn: true, manifestSha256: true },
} as const;

type ReadRow = Pick<CycleRow, keyof typeof READ>;

/** What neighbours may ask about cycles. Every method runs inside a unit of work. */
@Injectable()
export class CycleReader {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly questions: LaunchedQuestions,
    private readonly endings: EarlyEndings,
  ) {}

  /** One cycle in any state. Throws Refusal `not-found`. */
  async find(cycleId: string): Promise<CycleFacts> {
    const row = await this.cycles.require({ id: cycleId }, 'this cycle', { select: READ });
    return this.facts(row, await this.questions.of(row));
  }

  /** A draft, locked so that it does not open meanwhile. Throws Refusal `cycle-not-draft`. */
  async lockedDraft(cycleId: string): Promise<CycleFacts> {
    const row = await this.cycles.require({ id: cycleId }, 'this cycle', { select: READ, lock: { mode: 'pessimistic_write' } });
    if (row.state !== 'draft')
      throw new Refusal('conflict', 'cycle-not-draft', 'The survey has opened: its answers are sealed to the key that was made, and it stays.');
    return this.facts(row, await this.questions.of(row));
  }

  /** The published cycles, the one that closed first first. */
  async published(): Promise<CycleFacts[]> {
    const rows = await this.cycles.find({ state: 'published' }, { select: READ, order: { closedOn: 'ASC', id: 'ASC' } });
    const asked = await this.questions.ofAll(rows);
    const facts: CycleFacts[] = [];
    for (const [i, row] of rows.entries()) facts.push(await this.facts(row, asked[i]!));
    return facts;
  }

  private async facts(row: ReadRow, known: Asked): Promise<CycleFacts> {
    const { id, name, state, lastTime, k, kComments, opensOn, closedOn, manifestSha256, trustees } = row;
    const closesOn = await this.endings.lastDay(row);
    return { ...known, id, name, state, lastTime, k, kComments, opensOn, closesOn, closedOn, manifestSha256, trustees };
  }
}
