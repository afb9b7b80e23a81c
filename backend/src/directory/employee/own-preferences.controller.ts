import { Body, Controller, Get, Patch } from '@nestjs/common';
import { type OwnPreferences, OwnPreferencesChange } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { OwnPreferencesService } from './own-preferences.service.js';

@Controller('own-preferences')
@Audience('employee')
export class OwnPreferencesController {
  constructor(private readonly preferences: OwnPreferencesService) {}

  @Get()
  read(@By() caller: Caller): Promise<OwnPreferences> {
    return this.preferences.of(caller.employeeId);
  }

  @Patch()
  change(@By() caller: Caller, @Body() body: OwnPreferencesChange): Promise<OwnPreferences> {
    return this.preferences.change(caller.employeeId, body);
  }
}
