import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type MyNomination, type MyNominationList, NewNomination, NominationChange, type NominationList, NominationQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { NominationsService } from './nominations.service.js';

@Controller()
export class NominationsController {
  constructor(private readonly nominations: NominationsService) {}

  @Post('award-programmes/:id/nominations')
  @Audience('employee')
  submit(@By() caller: Caller, @Id() programmeId: string, @Body() body: NewNomination): Promise<MyNomination> {
    return this.nominations.submit(caller, programmeId, body);
  }

  @Get('award-programmes/:id/nominations')
  @Audience('hr')
  ofProgramme(@Id() programmeId: string, @Query() query: NominationQuery): Promise<NominationList> {
    return this.nominations.ofProgramme(programmeId, query);
  }

  @Get('nominations/mine')
  @Audience('employee')
  mine(@By() caller: Caller): Promise<MyNominationList> {
    return this.nominations.mine(caller);
  }

  @Put('nominations/:id')
  @Audience('employee')
  change(@By() caller: Caller, @Id() id: string, @Body() body: NominationChange): Promise<MyNomination> {
    return this.nominations.change(caller, id, body);
  }

  @Delete('nominations/:id')
  @HttpCode(204)
  @Audience('employee')
  withdraw(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.nominations.withdraw(caller, id);
  }
}
