import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommentAnswer } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AnswersService } from './answers.service.js';

@Controller('cycles/:id/comments/:commentId/answers')
@Audience('hr', 'leader', 'safe-person')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Answers a comment. Whoever wrote it finds the answer with her claim code; nobody is told. */
  @Post()
  @HttpCode(204)
  answer(@By() caller: Caller, @Id() id: string, @Id('commentId') commentId: string, @Body() body: CommentAnswer): Promise<void> {
    return this.answers.answer(caller, id, commentId, body.text);
  }
}
