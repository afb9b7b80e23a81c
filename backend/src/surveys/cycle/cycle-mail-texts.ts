import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Settings } from '../../platform/settings.js';
import { CycleMailRow } from './cycle-mail.entity.js';
import { CycleReader } from './cycle.reader.js';
import type { InvitationFacts } from './invitation-mail.rules.js';

/** What the mails of a cycle are made of. Runs inside a unit of work. */
@Injectable()
export class CycleMailTexts {
  constructor(
    @InjectRows(CycleMailRow) private readonly mails: Rows<CycleMailRow>,
    private readonly cycles: CycleReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: Settings,
  ) {}

  async own(cycleId: string): Promise<Pick<CycleMailRow, 'mailHour' | 'texts'>> {
    return (await this.mails.findOne({ cycleId })) ?? { mailHour: null, texts: {} };
  }

  async facts(cycleId: string, kind: InvitationFacts['kind']): Promise<InvitationFacts> {
    const cycle = await this.cycles.find(cycleId);
    const { name, language } = await this.organisations.mailing();
    return {
      kind,
      organisationName: name,
      cycleId,
      cycleName: cycle.name,
      closesOn: cycle.closesOn,
      minutes: cycle.minutes,
      questionCount: cycle.questions.length,
      k: cycle.k,
      kComments: cycle.kComments,
      manifestSha256: cycle.manifestSha256 ?? '',
      publicUrl: this.settings.publicUrl,
      usualLanguage: language,
      own: (await this.own(cycleId)).texts[kind] ?? {},
    };
  }
}
