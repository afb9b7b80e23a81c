import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Settings } from '../../../platform/settings.js';
import { KudosSettingsService } from '../kudos-settings.service.js';
import { STOP_PAGE, STOPPED_PAGE } from './stop-page.js';
import { holderOf, STOP_PURPOSE } from './stop-token.js';

/** Stops somebody's mail of the week by the link in it, without a sign-in. */
@Injectable()
export class MailStops {
  constructor(
    private readonly settings: Settings,
    private readonly kudos: KudosSettingsService,
    private readonly work: UnitOfWork,
  ) {}

  /** The page that asks. */
  get page(): string {
    return STOP_PAGE;
  }

  /** Stops it, and answers the page that says so; the same whatever the token is, so that nothing can be learnt by trying. */
  async stop(token: string): Promise<string> {
    const holder = holderOf(token, this.settings.derivedKey(STOP_PURPOSE));
    if (holder) await this.work.run(holder.organisationId, () => this.kudos.mute(holder.employeeId, true));
    return STOPPED_PAGE;
  }
}
