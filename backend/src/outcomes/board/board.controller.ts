import { Controller, Get, Query } from '@nestjs/common';
import { type OutcomeBoard, OutcomeBoardQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { BoardService } from './board.service.js';

@Controller('outcome-board')
@Audience('service-manager', 'hr', 'leader')
export class BoardController {
  constructor(private readonly board: BoardService) {}

  @Get()
  find(@By() caller: Caller, @Query() query: OutcomeBoardQuery): Promise<OutcomeBoard> {
    return this.board.find(caller, query);
  }
}
