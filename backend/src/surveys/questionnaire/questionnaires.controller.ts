import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  DifferenceQuery,
  type Questionnaire,
  type QuestionnaireCheck,
  QuestionnaireCopy,
  type QuestionnaireDifference,
  type QuestionnaireList,
  QuestionnaireSketch,
  QuestionnaireRewrite,
  QuestionnaireText,
  type QuestionnaireVersions,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Numbered } from '../../platform/http/number-param.js';
import { QuestionnaireCheckService } from './questionnaire-check.service.js';
import { QuestionnaireHistoryService } from './questionnaire-history.service.js';
import { QuestionnairesService } from './questionnaires.service.js';

@Controller('questionnaires')
@Audience('hr')
export class QuestionnairesController {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly history: QuestionnaireHistoryService,
    private readonly looking: QuestionnaireCheckService,
  ) {}

  @Get()
  list(): Promise<QuestionnaireList> {
    return this.questionnaires.list();
  }

  @Post()
  add(@By() caller: Caller, @Body() body: QuestionnaireText): Promise<Questionnaire> {
    return this.questionnaires.add(caller, body);
  }

  @Post('check')
  @HttpCode(200)
  check(@Body() body: QuestionnaireSketch): Promise<QuestionnaireCheck> {
    return this.looking.check(body);
  }

  @Get(':id')
  find(@Id() id: string): Promise<Questionnaire> {
    return this.questionnaires.find(id);
  }

  @Put(':id')
  rewrite(@By() caller: Caller, @Id() id: string, @Body() body: QuestionnaireRewrite): Promise<Questionnaire> {
    return this.questionnaires.rewrite(caller, id, body);
  }

  @Post(':id/copies')
  copy(@By() caller: Caller, @Id() id: string, @Body() { title }: QuestionnaireCopy): Promise<Questionnaire> {
    return this.history.copy(caller, id, title);
  }

  @Put(':id/archive')
  archive(@Id() id: string): Promise<Questionnaire> {
    return this.questionnaires.archive(id, true);
  }

  @Delete(':id/archive')
  takeUp(@Id() id: string): Promise<Questionnaire> {
    return this.questionnaires.archive(id, false);
  }

  @Get(':id/versions')
  versions(@Id() id: string): Promise<QuestionnaireVersions> {
    return this.history.versions(id);
  }

  @Get(':id/versions/:version')
  version(@Id() id: string, @Numbered('version') version: number): Promise<Questionnaire> {
    return this.history.version(id, version);
  }

  @Get(':id/versions/:version/difference')
  difference(@Id() id: string, @Numbered('version') version: number, @Query() { from }: DifferenceQuery): Promise<QuestionnaireDifference> {
    return this.history.difference(id, version, from);
  }
}
