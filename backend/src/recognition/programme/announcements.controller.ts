import { Controller, Get } from '@nestjs/common';
import type { AnnouncedAwardProgramme, AnnouncedAwardProgrammeList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { Announcements } from './announcements.js';

@Controller('announced-award-programmes')
@Audience('employee')
export class AnnouncementsController {
  constructor(private readonly announcements: Announcements) {}

  @Get()
  list(): Promise<AnnouncedAwardProgrammeList> {
    return this.announcements.list();
  }

  @Get(':id')
  get(@Id() id: string): Promise<AnnouncedAwardProgramme> {
    return this.announcements.get(id);
  }
}
