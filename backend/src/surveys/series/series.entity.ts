import type { Happening, Rhythm, SeriesEventKind, SeriesKind, SeriesState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AskingRow } from '../cycle/asking.entity.js';
import { EventColumns } from '../cycle/cycle-event.entity.js';
import type { PulseWindowRow } from './pulse.rules.js';

/** What makes cycles, by the calendar or by what happens to people. */
@Entity({ schema: 'org', name: 'cycle_series' })
export class SeriesRow extends AskingRow {
  @Column('text')
  kind: SeriesKind;

  @Column('text')
  state: SeriesState;

  /** Whether its cycles open by themselves when nothing blocks them. */
  @Column('boolean', { name: 'opens_itself' })
  opensItself: boolean;

  /** Null for the newest at each opening. */
  @Column('integer', { name: 'questionnaire_version', nullable: true })
  questionnaireVersion: number | null;

  /** The day that the rhythm is counted from. */
  @Column('date', { name: 'first_on' })
  firstOn: string;

  @Column('jsonb')
  rhythm: Rhythm;

  /** Which occurrence of the rhythm comes next. */
  @Column('integer', { name: 'next_index' })
  nextIndex: number;

  /** How many cycles it has drafted. */
  @Column('integer')
  made: number;

  /** The draft of the next occurrence, once there is one. */
  @Column('uuid', { name: 'draft_id', nullable: true })
  draftId: string | null;

  @Column('integer', { name: 'open_days' })
  openDays: number;

  @Column('integer', { name: 'remind_after', array: true })
  remindAfter: number[];

  /** Of a lifecycle series; `since`: the day from which on it looks. */
  @Column('jsonb', { nullable: true })
  happening: { what: Happening; days: number; since: string } | null;

  @Column('integer', { name: 'window_days', nullable: true })
  windowDays: number | null;

  @Column('jsonb', { name: 'pulse_window', nullable: true })
  pulseWindow: PulseWindowRow | null;

  /** What keeps the next cycle back. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { name: 'note_on', nullable: true })
  noteOn: string | null;
}

/** What happened to a series on which day. Rows are only ever added. */
@Entity({ schema: 'org', name: 'series_event' })
export class SeriesEventRow extends EventColumns<SeriesEventKind> {
  @PrimaryColumn('uuid', { name: 'series_id' })
  seriesId: string;
}
