import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audience } from '../../../platform/http/audience.js';
import { Settings } from '../../../platform/settings.js';
import { KudosSettingsService } from '../kudos-settings.service.js';
import { STOP_PAGE, STOPPED_PAGE } from './stop-page.js';
import { holderOf, STOP_PURPOSE } from './stop-token.rules.js';

@Controller('kudos-mail-stops')
@Audience('anyone')
export class MailStopsController {
  constructor(
    private readonly settings: Settings,
    private readonly kudos: KudosSettingsService,
    private readonly work: UnitOfWork,
  ) {}

  /** What a person sees who opens the link; looking changes nothing, since programs look too. */
  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  ask(@Param('token') _token: string): string {
    return STOP_PAGE;
  }

  /** Her confirmation, or the one click of a mail program (RFC 8058). The same reply whatever the token is, so that nothing can be learnt by trying. */
  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async stop(@Param('token') token: string): Promise<string> {
    const holder = holderOf(token, this.settings.derivedKey(STOP_PURPOSE));
    if (holder) await this.work.run(holder.organisationId, () => this.kudos.mute(holder.employeeId, true));
    return STOPPED_PAGE;
  }
}
