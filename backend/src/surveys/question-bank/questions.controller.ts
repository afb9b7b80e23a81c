import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { NewQuestion, type Question, type QuestionList, QuestionQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
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
  add(@Body() body: NewQuestion): Promise<Question> {
    return this.questions.add(body);
  }
}
