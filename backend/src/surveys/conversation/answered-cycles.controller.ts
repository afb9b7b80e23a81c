import { Controller, Get } from '@nestjs/common';
import type { AnsweredCycleList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Conversations } from './conversations.js';

@Controller('answered-cycles')
@Audience('employee')
export class AnsweredCyclesController {
  constructor(private readonly conversations: Conversations) {}

  /** The cycles with answers to comments, the same for everybody: it says nothing about who wrote one. */
  @Get()
  list(): Promise<AnsweredCycleList> {
    return this.conversations.answeredCycles();
  }
}
