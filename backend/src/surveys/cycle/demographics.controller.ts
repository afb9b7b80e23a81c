import { Controller, Get } from '@nestjs/common';
import type { CycleExpectedDetail, DemographicList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { CycleExpectationService } from './cycle-expectation.service.js';

@Controller()
@Audience('hr')
export class DemographicsController {
  constructor(private readonly expectation: CycleExpectationService) {}

  @Get('demographics')
  known(): Promise<DemographicList> {
    return this.expectation.known();
  }

  @Get('cycles/:id/expected-detail')
  expected(@Id() id: string): Promise<CycleExpectedDetail> {
    return this.expectation.expected(id);
  }
}
