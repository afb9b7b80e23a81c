import { Body, Controller, Get, Put } from '@nestjs/common';
import { type OutcomeSettings, OutcomeSettingsBody } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { OutcomeSettingsService } from './outcome-settings.service.js';

@Controller('outcome-settings')
@Audience('service-manager')
export class OutcomeSettingsController {
  constructor(private readonly settings: OutcomeSettingsService) {}

  @Get()
  get(): Promise<OutcomeSettings> {
    return this.settings.get();
  }

  @Put()
  set(@By() caller: Caller, @Body() body: OutcomeSettingsBody): Promise<OutcomeSettings> {
    return this.settings.set(caller, body);
  }
}
