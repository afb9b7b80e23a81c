import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OpenCycle } from '@throughline/contract';
import { inLanguage, isLanguage } from '@throughline/domain';
import { myNominationsResource, openProgrammesResource } from '../../api/nominations';
import { openCyclesResource } from '../../api/open-cycles';
import { answeredCyclesResource } from '../../api/results';
import { Session } from '../../session/session';
import { FirstRun } from '../../hr/overview/first-run';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { dayText } from '../../ui/day-text';
import { Rich } from '../../ui/rich/rich';
import { pageLanguage } from '../../words/language';
import { TeamThanks } from '../kudos/team-thanks';
import { employeeWords } from '../words/words';

const SHOWN = 3;

/** What is waiting for one: surveys to answer, awards to nominate for, what one has nominated, and thanks in one's team. */
@Component({
  selector: 'app-home',
  imports: [FirstRun, MatButton, PageHeader, ResourceState, Rich, RouterLink, State, Tag, TeamThanks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly words = employeeWords;
  protected readonly session = inject(Session);
  protected readonly cycles = openCyclesResource();
  /** The same for everybody: nobody is told that an answer is for her. */
  protected readonly answered = answeredCyclesResource();
  protected readonly programmes = openProgrammesResource();
  protected readonly mine = myNominationsResource();
  protected readonly latest = computed(() => (this.mine.hasValue() ? this.mine.value().items.slice(0, SHOWN) : []));
  protected readonly greeting = computed(() => employeeWords().home.hello(this.session.me()?.employee.name.split(' ')[0] ?? ''));
  protected readonly dayText = dayText;

  /** What was done with the answers of last time, in the language of the page, else in the first of this browser that it is written in. */
  protected lastTime({ lastTime }: OpenCycle): string {
    const spoken = [pageLanguage(), ...navigator.languages.map((tag) => tag.slice(0, 2))].find((tag) => isLanguage(tag) && lastTime[tag] !== undefined);
    return inLanguage(lastTime, isLanguage(spoken) ? spoken : 'en');
  }

  /** Where one answers, with the hash of the rules that everybody is told. The last part keeps people who share a browser apart there; it stands after the # sign and is never sent. */
  protected answerLink({ id, manifestSha256 }: OpenCycle): string {
    const me = this.session.me();
    return `/i#c=${id}&m=${manifestSha256}${me ? `&p=${me.employee.id}` : ''}`;
  }
}
