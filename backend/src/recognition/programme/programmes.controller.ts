import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import {
  type AwardChecklist,
  type AwardProgramme,
  AwardProgrammeChange,
  type AwardProgrammeList,
  type AwardSecretaryCandidates,
  type AwardTemplateList,
  AwardTemplateQuery,
  EligibilityTrial,
  type EligibilityTrialResult,
  NewAwardProgramme,
  NewAwardSecretary,
  NewTemplatedAwardProgramme,
  type OpenAwardProgrammeList,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AwardTemplatesService } from './award-templates.service.js';
import { EligibilityTrials } from './eligibility-trials.js';
import { ProgrammeClones } from './programme-clones.js';
import { ProgrammeLaunchService } from './programme-launch.service.js';
import { ProgrammesService } from './programmes.service.js';
import { Secretaries } from './secretaries.js';

@Controller()
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly launch: ProgrammeLaunchService,
    private readonly clones: ProgrammeClones,
    private readonly trials: EligibilityTrials,
    private readonly secretaries: Secretaries,
    private readonly templates: AwardTemplatesService,
  ) {}

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

  @Get('award-templates')
  @Audience('hr')
  templatesIn(@Query() { language }: AwardTemplateQuery): Promise<AwardTemplateList> {
    return this.templates.list(language);
  }

  @Post('templated-award-programmes')
  @Audience('hr')
  start(@Body() body: NewTemplatedAwardProgramme): Promise<AwardProgramme> {
    return this.templates.start(body);
  }

  @Get('award-programmes/:id')
  @Audience('hr')
  get(@Id() id: string): Promise<AwardProgramme> {
    return this.programmes.get(id);
  }

  @Patch('award-programmes/:id')
  @Audience('hr')
  change(@By() caller: Caller, @Id() id: string, @Body() body: AwardProgrammeChange): Promise<AwardProgramme> {
    return this.programmes.change(caller, id, body);
  }

  @Post('award-programmes/:id/clones')
  @Audience('hr')
  clone(@Id() id: string): Promise<AwardProgramme> {
    return this.clones.make(id);
  }

  @Post('award-programmes/:id/eligibility-trials')
  @Audience('hr')
  @HttpCode(200)
  tryOut(@Id() id: string, @Body() body: EligibilityTrial): Promise<EligibilityTrialResult> {
    return this.trials.run(id, body);
  }

  @Get('award-programmes/:id/checklist')
  @Audience('hr')
  checklist(@Id() id: string): Promise<AwardChecklist> {
    return this.launch.checklist(id);
  }

  @Post('award-programmes/:id/opening')
  @Audience('hr')
  open(@By() caller: Caller, @Id() id: string): Promise<AwardProgramme> {
    return this.launch.open(caller, id);
  }

  @Post('award-programmes/:id/closure')
  @Audience('hr')
  close(@By() caller: Caller, @Id() id: string): Promise<AwardProgramme> {
    return this.programmes.closeNominations(id, caller.employeeId);
  }

  @Get('award-secretaries')
  @Audience('hr')
  possibleSecretaries(): Promise<AwardSecretaryCandidates> {
    return this.secretaries.possible();
  }

  @Put('award-programmes/:id/secretary')
  @Audience('hr')
  passOn(@By() caller: Caller, @Id() id: string, @Body() { employeeId }: NewAwardSecretary): Promise<AwardProgramme> {
    return this.secretaries.passOn(caller, id, employeeId);
  }

  @Get('open-award-programmes')
  @Audience('employee')
  accepting(): Promise<OpenAwardProgrammeList> {
    return this.programmes.open();
  }
}
