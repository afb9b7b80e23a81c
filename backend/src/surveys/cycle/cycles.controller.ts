import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post } from '@nestjs/common';
import {
  type Cycle,
  CycleChange,
  type CycleChecklist,
  type CycleList,
  type CycleParticipation,
  NewCycle,
  NewEarlyEnd,
  NewTightening,
  CardReprint,
  type PrintedCards,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ShownOnce } from '../../platform/http/shown-once.js';
import { CardPacks } from './card-packs.js';
import { CycleOpeningService } from './cycle-opening.service.js';
import { CycleRemindersService } from './cycle-reminders.service.js';
import { CycleTighteningService } from './cycle-tightening.service.js';
import { CyclesService } from './cycles.service.js';
import { CycleViews } from './cycle-views.js';

@Controller('cycles')
@Audience('hr')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly opening: CycleOpeningService,
    private readonly reminders: CycleRemindersService,
    private readonly tightening: CycleTighteningService,
    private readonly packs: CardPacks,
    private readonly views: CycleViews,
  ) {}

  @Get()
  list(): Promise<CycleList> {
    return this.views.list();
  }

  @Post()
  draft(@By() caller: Caller, @Body() body: NewCycle): Promise<Cycle> {
    return this.cycles.draft(caller, body);
  }

  @Get(':id')
  find(@By() caller: Caller, @Id() id: string): Promise<Cycle> {
    return this.views.withParticipation(caller, id);
  }

  @Patch(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: CycleChange): Promise<Cycle> {
    return this.cycles.change(caller, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Id() id: string): Promise<void> {
    return this.cycles.remove(id);
  }

  @Get(':id/checklist')
  checklist(@Id() id: string): Promise<CycleChecklist> {
    return this.opening.checklist(id);
  }

  @Post(':id/opening')
  open(@By() caller: Caller, @Id() id: string): Promise<Cycle> {
    return this.opening.open(caller, id);
  }

  @Post(':id/closure')
  close(@By() caller: Caller, @Id() id: string): Promise<Cycle> {
    return this.cycles.close(caller, id);
  }

  @Post(':id/early-end')
  endEarly(@By() caller: Caller, @Id() id: string, @Body() body: NewEarlyEnd): Promise<Cycle> {
    return this.cycles.endEarly(caller, id, body);
  }

  @Post(':id/reminders')
  remind(@By() caller: Caller, @Id() id: string): Promise<Cycle> {
    return this.reminders.remind(caller, id);
  }

  @Post(':id/tightenings')
  tighten(@By() caller: Caller, @Id() id: string, @Body() body: NewTightening): Promise<Cycle> {
    return this.tightening.tighten(caller, id, body);
  }

  @Post(':id/card-packs/:cohort/print')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ShownOnce()
  print(@By() caller: Caller, @Id() id: string, @Id('cohort') cohort: string): Promise<PrintedCards> {
    return this.packs.print(caller, id, cohort);
  }

  @Post(':id/card-packs/:cohort/reprint')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ShownOnce()
  reprint(@By() caller: Caller, @Id() id: string, @Id('cohort') cohort: string, @Body() body: CardReprint): Promise<PrintedCards> {
    return this.packs.reprint(caller, id, cohort, body.reprints);
  }

  @Get(':id/participation')
  @Audience('hr', 'leader')
  participation(@By() caller: Caller, @Id() id: string): Promise<CycleParticipation> {
    return this.views.participation(caller, id);
  }
}
