import { Controller, Get } from '@nestjs/common';
import type { OpenCycleList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { CycleViews } from './cycle-views.js';

@Controller('open-cycles')
@Audience('employee')
export class OpenCyclesController {
  constructor(private readonly views: CycleViews) {}

  @Get()
  mine(@By() caller: Caller): Promise<OpenCycleList> {
    return this.views.openFor(caller);
  }
}
