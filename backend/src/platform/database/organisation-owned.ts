import { PrimaryColumn } from 'typeorm';

/** A row that belongs to an organisation: its key starts with the organisation, which never changes. */
export abstract class OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;
}
