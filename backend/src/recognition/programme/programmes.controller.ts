import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { type AwardProgramme, AwardProgrammeChange, type AwardProgrammeList, NewAwardProgramme, type OpenAwardProgrammeList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { ProgrammesService } from './programmes.service.js';

@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get('award-programmes')
  @Audience('hr')
  list(): Promise<AwardProgrammeList> {
    return this.programmes.list();
  }

  @Post('award-programmes')
  @Audience('hr')
  add(@Body() body: NewAwardProgramme): Promise<AwardProgramme> {
    return this.programmes.add(body);
  }

  @Get('award-programmes/:id')
  @Audience('hr')
  get(@Id() id: string): Promise<AwardProgramme> {
    return this.programmes.get(id);
  }

  @Patch('award-programmes/:id')
  @Audience('hr')
  change(@Id() id: string, @Body() body: AwardProgrammeChange): Promise<AwardProgramme> {
    return this.programmes.change(id, body);
  }

  @Post('award-programmes/:id/opening')
  @Audience('hr')
  open(@Id() id: string): Promise<AwardProgramme> {
    return this.programmes.openNominations(id);
  }

  @Post('award-programmes/:id/closure')
  @Audience('hr')
  close(@Id() id: string): Promise<AwardProgramme> {
    return this.programmes.closeNominations(id);
  }

  @Get('open-award-programmes')
  @Audience('employee')
  accepting(): Promise<OpenAwardProgrammeList> {
    return this.programmes.open();
  }
}
