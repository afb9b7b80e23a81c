import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** The printed cards of one group. Rows are added at the opening; what changes is that they are printed, once, and how often anew after that. */
@Entity({ schema: 'org', name: 'card_pack' })
export class CardPackRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;

  @PrimaryColumn('uuid', { name: 'cohort_id' })
  cohortId: string;

  @Column('text')
  name: string;

  /** At least k. */
  @Column('integer')
  cards: number;

  @Column('date', { name: 'printed_on', nullable: true })
  printedOn: string | null;

  /** How often the codes were made void and drawn anew. */
  @Column('integer', { default: 0 })
  reprints: number;
}
