import { Controller, Get } from '@nestjs/common';
import type { PublishedCycleList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { PublishedCycles } from './published-cycles.js';

@Controller('published-cycles')
@Audience('hr', 'leader')
export class PublishedCyclesController {
  constructor(private readonly cycles: PublishedCycles) {}

  /** The cycles with results in which the caller's teams took part, the newest first. */
  @Get()
  list(@By() caller: Caller): Promise<PublishedCycleList> {
    return this.cycles.of(caller);
  }
}
