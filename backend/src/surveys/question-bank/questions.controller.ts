import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { NewQuestion, type Question, QuestionChange, type QuestionList, QuestionQuery, type QuestionVersions } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { QuestionsService } from './questions.service.js';

@Controller('questions')
@Audience('hr')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  list(@Query() query: QuestionQuery): Promise<QuestionList> {
    return this.questions.list(query);
  }

  @Post()
  add(@By() caller: Caller, @Body() body: NewQuestion): Promise<Question> {
    return this.questions.add(caller, body);
  }

  @Put(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: QuestionChange): Promise<Question> {
    return this.questions.change(caller, id, body);
  }

  @Get(':id/versions')
  versions(@Id() id: string): Promise<QuestionVersions> {
    return this.questions.versions(id);
  }

  @Put(':id/retirement')
  retire(@Id() id: string): Promise<Question> {
    return this.questions.retire(id, true);
  }

  @Delete(':id/retirement')
  bringBack(@Id() id: string): Promise<Question> {
    return this.questions.retire(id, false);
  }
}
