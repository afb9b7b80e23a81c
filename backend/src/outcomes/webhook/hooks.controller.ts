import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import {
  type HookDeliveryList,
  HookDeliveryQuery,
  HookReplay,
  type HookReplayed,
  NewHookSecret,
  NewOutcomeHook,
  type OutcomeHook,
  OutcomeHookChange,
  type OutcomeHookDetail,
  type OutcomeHookList,
  type OutcomeHookSecret,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ShownOnce } from '../../platform/http/shown-once.js';
import { HookDeliveriesService } from './hook-deliveries.service.js';
import { HooksService } from './hooks.service.js';

@Controller('outcome-hooks')
@Audience('service-manager')
export class HooksController {
  constructor(
    private readonly hooks: HooksService,
    private readonly deliveries: HookDeliveriesService,
  ) {}

  @Get()
  list(): Promise<OutcomeHookList> {
    return this.hooks.list();
  }

  @Post()
  @ShownOnce()
  open(@By() caller: Caller, @Body() body: NewOutcomeHook): Promise<OutcomeHookSecret> {
    return this.hooks.open(caller, body);
  }

  @Get(':id')
  get(@Id() id: string): Promise<OutcomeHookDetail> {
    return this.deliveries.detail(id);
  }

  @Patch(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: OutcomeHookChange): Promise<OutcomeHook> {
    return this.hooks.change(caller, id, body);
  }

  @Post(':id/secrets')
  @ShownOnce()
  renew(@By() caller: Caller, @Id() id: string, @Body() body: NewHookSecret): Promise<OutcomeHookSecret> {
    return this.hooks.renew(caller, id, body);
  }

  @Get(':id/deliveries')
  listDeliveries(@Id() id: string, @Query() query: HookDeliveryQuery): Promise<HookDeliveryList> {
    return this.deliveries.list(id, query);
  }

  @Post(':id/replays')
  replay(@By() caller: Caller, @Id() id: string, @Body() body: HookReplay): Promise<HookReplayed> {
    return this.deliveries.replay(caller, id, body);
  }
}
