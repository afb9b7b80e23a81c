import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { type Questionnaire, type QuestionnaireList, QuestionnaireText } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { QuestionnairesService } from './questionnaires.service.js';

@Controller('questionnaires')
@Audience('hr')
export class QuestionnairesController {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  @Get()
  list(): Promise<QuestionnaireList> {
    return this.questionnaires.list();
  }

  @Get(':id')
  find(@Id() id: string): Promise<Questionnaire> {
    return this.questionnaires.find(id);
  }

  @Post()
  add(@Body() body: QuestionnaireText): Promise<Questionnaire> {
    return this.questionnaires.add(body);
  }

  @Put(':id')
  rewrite(@Id() id: string, @Body() body: QuestionnaireText): Promise<Questionnaire> {
    return this.questionnaires.rewrite(id, body);
  }
}
