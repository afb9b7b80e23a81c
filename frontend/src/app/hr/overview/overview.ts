import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { programmesResource } from '../../api/award-programmes';
import { teamsResource } from '../../api/directory';
import { demoResource } from '../../api/identity';
import { cyclesResource } from '../../api/surveys';
import { Session } from '../../session/session';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { programmeSentence, programmeStateWord, PROGRAMME_TONES } from '../awards/programme-words';
import { cycleSentence, CYCLE_TONES } from '../cycles/cycle-words';
import { today } from '../../ui/day-text';
import { cyclesWords } from '../cycles/words/words';
import { Rich } from '../../ui/rich/rich';
import { countText } from '../../words/numbers';
import { isEmpty } from './empty';
import { ThreeDoors } from './three-doors';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly link: readonly string[];
  readonly state: string;
  readonly tone: Tone;
  readonly sentence: string;
}

/** How many of each are listed here; all of them stand on their own page. */
const LISTED = 4;

/** Cycles, awards and people at a glance; three doors while the organisation is empty. */
@Component({
  selector: 'app-hr-overview',
  imports: [PageHeader, ResourceState, Rich, RouterLink, Tag, ThreeDoors],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview.html',
  styleUrl: './overview.scss',
})
export class Overview {
  protected readonly words = cyclesWords;
  protected readonly count = countText;
  protected readonly session = inject(Session);
  protected readonly teams = teamsResource();
  protected readonly cycles = cyclesResource();
  protected readonly programmes = programmesResource();
  protected readonly demo = demoResource();
  private readonly today = today();

  private readonly teamItems = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  protected readonly people = computed(() => this.teamItems().reduce((sum, { memberCount }) => sum + memberCount, 0));
  protected readonly unled = computed(() => this.teamItems().filter(({ leader }) => !leader).length);
  protected readonly empty = computed(() => this.teams.hasValue() && this.cycles.hasValue() && isEmpty(this.teamItems(), this.cycles.value().items.length));
  protected readonly teamSentence = computed(() => {
    const [teams, unled] = [this.teamItems().length, this.unled()];
    const words = this.words().overview;
    return `${words.inTeams(teams)} ${unled === 0 ? words.allLed : words.unled(unled)}`;
  });

  protected readonly cycleLines = computed<readonly Line[]>(() => {
    const items = this.cycles.hasValue() ? this.cycles.value().items : [];
    return items
      .toSorted((one, other) => other.opensOn.localeCompare(one.opensOn))
      .slice(0, LISTED)
      .map((cycle) => {
        const { id, name, state } = cycle;
        return { id, name, state: this.words().states[state], link: ['/hr/cycles', id], tone: CYCLE_TONES[state], sentence: cycleSentence(cycle, this.today) };
      });
  });

  protected readonly programmeLines = computed<readonly Line[]>(() => {
    const items = this.programmes.hasValue() ? this.programmes.value().items : [];
    return items
      .toSorted((one, other) => other.nominationsFrom.localeCompare(one.nominationsFrom))
      .slice(0, LISTED)
      .map((programme) => {
        const { id, name, state, nominationCount } = programme;
        const count = state === 'draft' ? '' : ` ${this.words().overview.nominations(nominationCount)}`;
        return {
          id,
          name,
          state: programmeStateWord(programme),
          link: ['/hr/awards', id],
          tone: PROGRAMME_TONES[state],
          sentence: programmeSentence(programme, this.today) + count,
        };
      });
  });
}
