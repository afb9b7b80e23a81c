import { Controller, Get, Header, Param } from '@nestjs/common';
import type { OpenBallot } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { BallotCycles } from './ballot-cycles.js';

/** Finds an open survey by the first two words of its rules, which stand on cards and posters for people who type them in. */
@Controller('open-ballots')
@Audience('anyone')
export class OpenBallotsController {
  constructor(private readonly cycles: BallotCycles) {}

  @Get(':words')
  @Header('cache-control', 'no-store')
  find(@Param('words') words: string): Promise<OpenBallot> {
    return this.cycles.openByWords(words);
  }
}
