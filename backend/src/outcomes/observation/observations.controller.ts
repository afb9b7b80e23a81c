import { Controller, Get, Query } from '@nestjs/common';
import { type ObservationList, ObservationQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { ObservationsService } from './observations.service.js';

@Controller('observations')
@Audience('service-manager', 'hr', 'leader')
export class ObservationsController {
  constructor(private readonly observations: ObservationsService) {}

  @Get()
  find(@By() caller: Caller, @Query() query: ObservationQuery): Promise<ObservationList> {
    return this.observations.find(caller, query);
  }
}
