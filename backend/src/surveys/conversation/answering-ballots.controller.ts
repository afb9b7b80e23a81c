import { Controller, Get, Header, Param } from '@nestjs/common';
import type { OpenBallot } from '@throughline/contract';
import { Clock } from '../../platform/clock.js';
import { Audience } from '../../platform/http/audience.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';

/** Finds a survey in which comments are still answered by the first two words of its rules, which stand before every claim code of it: the same for everybody. */
@Controller('answering-ballots')
@Audience('anyone')
export class AnsweringBallotsController {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly clock: Clock,
  ) {}

  @Get(':words')
  @Header('cache-control', 'no-store')
  find(@Param('words') words: string): Promise<OpenBallot> {
    return this.cycles.answeringByWords(words, this.clock.today());
  }
}
