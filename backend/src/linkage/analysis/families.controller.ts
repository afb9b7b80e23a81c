import { Controller, Get, Header, Query } from '@nestjs/common';
import { DriversQuery, type DriversReply, FamilyQuery, type FamilyReply, ValueQuery, type ValueReply } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { FamiliesService } from './families.service.js';
import { LinkService } from './link.service.js';

@Controller('linkage')
@Audience('hr', 'leader')
export class FamiliesController {
  constructor(
    private readonly families: FamiliesService,
    private readonly links: LinkService,
  ) {}

  @Get('drivers')
  drivers(@By() caller: Caller, @Query() query: DriversQuery): Promise<DriversReply> {
    return this.families.drivers(caller, query);
  }

  @Get('drivers.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="drivers.csv"')
  driversTable(@By() caller: Caller, @Query() query: DriversQuery): Promise<string> {
    return this.families.driversTable(caller, query);
  }

  @Get('family')
  family(@By() caller: Caller, @Query() query: FamilyQuery): Promise<FamilyReply> {
    return this.families.family(caller, query);
  }

  @Get('family.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="links.csv"')
  familyTable(@By() caller: Caller, @Query() query: FamilyQuery): Promise<string> {
    return this.families.familyTable(caller, query);
  }

  @Get('value')
  value(@By() caller: Caller, @Query() query: ValueQuery): Promise<ValueReply> {
    return this.links.value(caller, query);
  }
}
