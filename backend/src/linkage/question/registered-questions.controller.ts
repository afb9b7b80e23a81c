import { Body, Controller, Get, Post } from '@nestjs/common';
import { NewRegisteredQuestion, type RegisteredQuestion, type RegisteredQuestionList, Withdrawal } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { RegisteredQuestionsService } from './registered-questions.service.js';

@Controller('linkage/registered-questions')
@Audience('hr', 'leader')
export class RegisteredQuestionsController {
  constructor(private readonly questions: RegisteredQuestionsService) {}

  @Get()
  list(@By() caller: Caller): Promise<RegisteredQuestionList> {
    return this.questions.list(caller);
  }

  @Post()
  register(@By() caller: Caller, @Body() body: NewRegisteredQuestion): Promise<RegisteredQuestion> {
    return this.questions.register(caller, body);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<RegisteredQuestion> {
    return this.questions.get(caller, id);
  }

  // answered is answered: a second time is refused with a sentence
  @Post(':id/answer')
  @Repeatable()
  answer(@By() caller: Caller, @Id() id: string): Promise<RegisteredQuestion> {
    return this.questions.answer(caller, id);
  }

  @Post(':id/withdrawal')
  withdraw(@By() caller: Caller, @Id() id: string, @Body() body: Withdrawal): Promise<RegisteredQuestion> {
    return this.questions.withdraw(caller, id, body);
  }
}
