import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Whom the panel chose of those who could not be told apart. */
@Entity({ schema: 'org', name: 'award_panel_decision' })
export class AwardPanelDecisionRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'category_id' })
  categoryId: string;

  /** In the order of the places. */
  @Column('uuid', { array: true })
  chosen: string[];

  @Column('text')
  reason: string;
}
