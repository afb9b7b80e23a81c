import { inject, Injectable } from '@angular/core';
import { Answering } from './answering';
import { loadMoving } from './load-moving';
import { noSurvey } from './protocol/stop';

/** What comes to this device on paper or leaves it for another one: the code of a card, and a begun ballot. */
@Injectable({ providedIn: 'root' })
export class Carrying {
  private readonly answering = inject(Answering);

  /** Opens the survey for the holder of a card. Throws a Stop when what she typed cannot be a code. */
  async enterCode(typed: string): Promise<void> {
    const entry = this.answering.entry();
    const { normaliseCardCode } = await loadMoving();
    const card = normaliseCardCode(typed);
    if (entry) this.answering.openCard({ cycle: entry.cycle, card, ...(entry.manifestHash && { manifestHash: entry.manifestHash }) });
  }

  /** What stands behind the # sign of a link that is as good as the ballot. Throws a Stop when it does not fit a code. */
  async movingFragment(): Promise<string> {
    const { movingFragment } = await loadMoving();
    const survey = this.answering.survey() ?? noSurvey();
    return movingFragment(survey, await this.answering.latest());
  }

  /** The other device has it: this one forgets the survey. */
  moved(): Promise<void> | void {
    return this.answering.shared() ? this.answering.wipe() : this.answering.clear();
  }
}
