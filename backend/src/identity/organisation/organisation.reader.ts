import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Organisation } from './organisation.entity.js';

export interface OrganisationFacts {
  organisationId: string;
  name: string;
  timeZone: string;
  fictional: boolean;
}

/** What other features may know about the organisation of the current unit of work. */
@Injectable()
export class OrganisationReader {
  constructor(
    @InjectRows(Organisation) private readonly organisations: Rows<Organisation>,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<OrganisationFacts> {
    const { organisationId, name, timeZone, fictional } = await this.organisations.require({}, 'the organisation itself');
    return { organisationId, name, timeZone, fictional };
  }

  /** Today where the organisation is. */
  async today(): Promise<PlainDate> {
    return this.clock.today((await this.current()).timeZone);
  }
}
