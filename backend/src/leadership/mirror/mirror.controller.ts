import { Controller, Get, Query } from '@nestjs/common';
import { MirrorQuery, type TeamMirror } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { MirrorService } from './mirror.service.js';

@Controller('teams/:id/mirror')
@Audience('hr', 'leader')
export class MirrorController {
  constructor(private readonly mirrors: MirrorService) {}

  @Get()
  of(@By() caller: Caller, @Id() teamId: string, @Query() query: MirrorQuery): Promise<TeamMirror> {
    return this.mirrors.of(caller, teamId, query);
  }
}
