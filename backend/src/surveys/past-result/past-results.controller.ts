import { Controller, Get, Query } from '@nestjs/common';
import { type PastResultList, PastResultQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { PastResults } from './past-results.js';

@Controller('past-results')
@Audience('hr')
export class PastResultsController {
  constructor(private readonly results: PastResults) {}

  @Get()
  page(@Query() query: PastResultQuery): Promise<PastResultList> {
    return this.results.page(query);
  }
}
