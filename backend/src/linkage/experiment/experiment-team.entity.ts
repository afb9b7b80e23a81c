import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A team of an experiment, as it was called when the experiment was registered. */
@Entity({ schema: 'org', name: 'experiment_team' })
export class ExperimentTeamRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'experiment_id' })
  experimentId: string;

  @PrimaryColumn('uuid', { name: 'team_id' })
  teamId: string;

  @Column('text', { name: 'team_name' })
  name: string;

  /** Null for a team that is compared with. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: string | null;
}
