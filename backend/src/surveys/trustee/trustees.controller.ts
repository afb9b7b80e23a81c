import { Body, Controller, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import { SealedBallotQuery, type SealedBallotPage, type TrusteeBox, TrusteeCount, TrusteeKeyMade, type TrusteeTask } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ByLink } from './by-link.js';
import type { TrusteeLink } from './trustee-links.js';
import { TrusteesService } from './trustees.service.js';

/** For trustees, who need no account: the secret of their link, in the header `x-trustee-link`, is what lets them in. */
@Controller('cycles/:id')
@Audience('anyone')
export class TrusteesController {
  constructor(private readonly trustees: TrusteesService) {}

  @Post('trustee-links')
  @Audience('hr')
  @HttpCode(204)
  invite(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.trustees.invite(caller, id);
  }

  @Get('trustee-task')
  @Header('cache-control', 'no-store')
  task(@ByLink() link: TrusteeLink, @Id() id: string): Promise<TrusteeTask> {
    return this.trustees.task(link, id);
  }

  @Put('trustee-key')
  @HttpCode(204)
  keepKey(@ByLink() link: TrusteeLink, @Id() id: string, @Body() body: TrusteeKeyMade): Promise<void> {
    return this.trustees.keepKey(link, id, body);
  }

  @Get('trustee-box')
  @Header('cache-control', 'no-store')
  box(@ByLink() link: TrusteeLink, @Id() id: string): Promise<TrusteeBox> {
    return this.trustees.box(link, id);
  }

  @Get('sealed-ballots')
  @Header('cache-control', 'no-store')
  sealedBallots(@ByLink() link: TrusteeLink, @Id() id: string, @Query() query: SealedBallotQuery): Promise<SealedBallotPage> {
    return this.trustees.sealedBallots(link, id, query.after);
  }

  @Post('trustee-count')
  @HttpCode(204)
  takeCount(@ByLink() link: TrusteeLink, @Id() id: string, @Body() body: TrusteeCount): Promise<void> {
    return this.trustees.takeCount(link, id, body);
  }
}
