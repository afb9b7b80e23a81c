import { Body, Controller, Get, Patch } from '@nestjs/common';
import { type OrganisationSettings, OrganisationSettingsChange } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { OrganisationSettingsService } from './organisation-settings.service.js';

@Controller('organisation-settings')
export class OrganisationSettingsController {
  constructor(private readonly settings: OrganisationSettingsService) {}

  @Get()
  @Audience('administrator', 'hr')
  read(): Promise<OrganisationSettings> {
    return this.settings.current();
  }

  @Patch()
  @Audience('administrator')
  change(@Body() body: OrganisationSettingsChange): Promise<OrganisationSettings> {
    return this.settings.change(body);
  }
}
