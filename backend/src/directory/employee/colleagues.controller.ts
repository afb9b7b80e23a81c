import { Controller, Get, Query } from '@nestjs/common';
import { type ColleagueList, ColleagueQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { EmployeeListing } from './employee-listing.js';

@Controller('colleagues')
@Audience('employee')
export class ColleaguesController {
  constructor(private readonly listing: EmployeeListing) {}

  @Get()
  list(@Query() query: ColleagueQuery): Promise<ColleagueList> {
    return this.listing.colleagues(query.search);
  }
}
