import { Body, Controller, Delete, Get, Header, HttpCode, Post } from '@nestjs/common';
import { NewTestRun, type TestRun, TestRunCount, type TestRunLink } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ShownOnce } from '../../platform/http/shown-once.js';
import { TestRunsService } from './test-runs.service.js';

@Controller('cycles/:id/test-run')
@Audience('hr')
export class TestRunsController {
  constructor(private readonly runs: TestRunsService) {}

  @Get()
  find(@Id() id: string): Promise<TestRun> {
    return this.runs.find(id);
  }

  @Post()
  start(@By() caller: Caller, @Id() id: string, @Body() body: NewTestRun): Promise<TestRun> {
    return this.runs.start(caller, id, body);
  }

  @Post('links')
  @Header('cache-control', 'no-store')
  @ShownOnce()
  link(@Id() id: string): Promise<TestRunLink> {
    return this.runs.link(id);
  }

  @Post('count')
  @HttpCode(200)
  count(@Id() id: string, @Body() body: TestRunCount): Promise<TestRun> {
    return this.runs.count(id, body);
  }

  @Delete()
  @HttpCode(204)
  remove(@Id() id: string): Promise<void> {
    return this.runs.remove(id);
  }
}
