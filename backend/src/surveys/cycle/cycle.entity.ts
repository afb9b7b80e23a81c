import type { CycleState, LocalText } from '@throughline/domain';
import { Column, Entity } from 'typeorm';
import type { TrusteeEntry } from '../trustee/trustee.rules.js';
import { AskingRow } from './asking.entity.js';

const two = (part: number): string => String(part).padStart(2, '0');
/** The driver reads a column of several days as Date objects, each at midnight of this machine's zone; what is wanted is the day that each names. */
const DAYS = {
  to: (days: readonly string[]) => days,
  from: (dates: readonly Date[]) => dates.map((date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`),
};

/** One run of a questionnaire. Version, manifest, units and invited are there from the opening on. */
@Entity({ schema: 'org', name: 'cycle' })
export class CycleRow extends AskingRow {
  @Column('text')
  state: CycleState;

  @Column('integer', { name: 'questionnaire_version', nullable: true })
  questionnaireVersion: number | null;

  @Column('date', { name: 'opens_on' })
  opensOn: string;

  /** The last day on which people can answer. */
  @Column('date', { name: 'closes_on' })
  closesOn: string;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('date', { name: 'remind_on', array: true, transformer: DAYS })
  remindOn: string[];

  /** Who holds the key that opens the ballots; empty when the platform counts. */
  @Column('jsonb')
  trustees: TrusteeEntry[];

  /** What was done with the answers of last time, for everybody who is asked. */
  @Column('jsonb', { name: 'last_time' })
  lastTime: LocalText;

  /** The series that made it. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  /** Of a pulse: the questions of the questionnaire that it asks; null for all. */
  @Column('jsonb', { name: 'question_ids', nullable: true })
  questionIds: readonly string[] | null;

  /** The version that it opens with; null for the newest of that day. */
  @Column('integer', { name: 'fixed_version', nullable: true })
  fixedVersion: number | null;

  @Column('text', { name: 'manifest_sha256', nullable: true })
  manifestSha256: string | null;

  @Column('jsonb', { nullable: true })
  units: readonly { id: string; name: string; members: number }[] | null;

  @Column('integer', { nullable: true })
  invited: number | null;
}
