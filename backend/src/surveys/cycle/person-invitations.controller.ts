import { Controller, Get, Header } from '@nestjs/common';
import type { PersonInvitationList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { PersonInvitations } from './person-invitations.js';

/** Whose link can be sent to her again. */
@Controller('employees/:id/invitations')
@Audience('hr')
export class PersonInvitationsController {
  constructor(private readonly invitations: PersonInvitations) {}

  @Get()
  @Header('cache-control', 'no-store')
  list(@Id() id: string): Promise<PersonInvitationList> {
    return this.invitations.of(id);
  }
}
