import { Controller, Get } from '@nestjs/common';
import type { KudosSignals } from '@throughline/contract';
import { Audience } from '../../../platform/http/audience.js';
import { SignalsService } from './signals.service.js';

@Controller('kudos-signals')
@Audience('hr')
export class SignalsController {
  constructor(private readonly signals: SignalsService) {}

  @Get()
  get(): Promise<KudosSignals> {
    return this.signals.get();
  }
}
