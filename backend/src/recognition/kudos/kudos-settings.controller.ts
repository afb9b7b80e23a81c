import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { KudosSettings, type OwnKudos, OwnKudosChange } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { KudosSettingsService } from './kudos-settings.service.js';

@Controller()
export class KudosSettingsController {
  constructor(private readonly settings: KudosSettingsService) {}

  @Get('kudos-settings')
  @Audience('hr')
  get(): Promise<KudosSettings> {
    return this.settings.get();
  }

  @Put('kudos-settings')
  @Audience('hr')
  set(@By() caller: Caller, @Body() body: KudosSettings): Promise<KudosSettings> {
    return this.settings.set(caller, body);
  }

  @Get('own-kudos')
  @Audience('employee')
  own(@By() caller: Caller): Promise<OwnKudos> {
    return this.settings.own(caller.employeeId);
  }

  @Patch('own-kudos')
  @Audience('employee')
  mute(@By() caller: Caller, @Body() body: OwnKudosChange): Promise<OwnKudos> {
    return this.settings.mute(caller.employeeId, body.muted);
  }
}
