import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { type Experiment, type ExperimentList, type ExperimentResult, NewExperiment, Withdrawal } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ExperimentsService } from './experiments.service.js';

@Controller('linkage/experiments')
@Audience('hr', 'leader')
export class ExperimentsController {
  constructor(private readonly experiments: ExperimentsService) {}

  @Get()
  list(@By() caller: Caller): Promise<ExperimentList> {
    return this.experiments.list(caller);
  }

  @Post()
  register(@By() caller: Caller, @Body() body: NewExperiment): Promise<Experiment> {
    return this.experiments.register(caller, body);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<Experiment> {
    return this.experiments.get(caller, id);
  }

  @Get(':id/result')
  result(@By() caller: Caller, @Id() id: string): Promise<ExperimentResult> {
    return this.experiments.result(caller, id);
  }

  @Get(':id/result.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="action.csv"')
  table(@By() caller: Caller, @Id() id: string): Promise<string> {
    return this.experiments.table(caller, id);
  }

  @Post(':id/withdrawal')
  withdraw(@By() caller: Caller, @Id() id: string, @Body() body: Withdrawal): Promise<Experiment> {
    return this.experiments.withdraw(caller, id, body);
  }
}
