import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import type { DemoNotice } from '@throughline/contract';
import { Audience } from '../platform/http/audience.js';
import { By, type Caller } from '../platform/http/caller.js';
import { DemoService } from './demo.service.js';

@Controller('demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get()
  @Audience('anyone')
  notice(): Promise<DemoNotice> {
    return this.demo.notice();
  }

  @Delete()
  @HttpCode(204)
  @Audience('administrator')
  remove(@By() caller: Caller): Promise<void> {
    return this.demo.remove(caller);
  }
}
