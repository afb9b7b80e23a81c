import { Body, Controller, Get, Post } from '@nestjs/common';
import { NewQuestion, type Question, type QuestionList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { QuestionsService } from './questions.service.js';

@Controller('questions')
@Audience('hr')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  list(): Promise<QuestionList> {
    return this.questions.list();
  }

  @Post()
  add(@Body() body: NewQuestion): Promise<Question> {
    return this.questions.add(body);
  }
}
