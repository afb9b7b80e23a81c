import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CycleChecklist } from '@throughline/contract';
import type { ChecklistLevel } from '@throughline/domain';
import { Icon, type IconName } from '../../ui/icon/icon';
import { withDaysInWords } from '../../ui/day-text';
import { cycleWords } from './words/words';

const ICONS: Readonly<Record<ChecklistLevel, IconName>> = { blocking: 'act', warning: 'watch', ok: 'check' };
/** More lifted teams than this are folded away. */
const FOLD_FROM = 8;

/** What stands in the way, what becomes unchangeable, and which teams will be seen by themselves. */
@Component({
  selector: 'app-launch-checklist',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="items">
      @for (item of checklist().items; track item.sentence) {
        <li [attr.data-level]="item.level">
          <app-icon [name]="icons[item.level]" />
          <span
            ><span class="tl-visually-hidden">{{ words().checklist.level(words().checklist.levels[item.level]) }}</span
            ><span lang="en" dir="ltr">{{ inWords(item.sentence) }}</span></span
          >
        </li>
      }
    </ul>
    <h3>{{ words().checklist.unchangeable }}</h3>
    <ul class="plain">
      @for (sentence of checklist().becomesUnchangeable; track sentence) {
        <li>
          <app-icon name="lock" /><span lang="en" dir="ltr">{{ inWords(sentence) }}</span>
        </li>
      }
    </ul>
    <h3>{{ words().checklist.expected }}</h3>
    <p>{{ expected() }}</p>
    @if (lifted().length > foldFrom) {
      <details>
        <summary>{{ words().checklist.all(lifted().length) }}</summary>
        <ul class="lifted">
          @for (team of lifted(); track team.teamId) {
            <li>{{ team.into ? words().checklist.into(team.name, team.into) : words().checklist.nowhere(team.name) }}</li>
          }
        </ul>
      </details>
    } @else if (lifted().length) {
      <ul class="lifted">
        @for (team of lifted(); track team.teamId) {
          <li>{{ team.into ? words().checklist.into(team.name, team.into) : words().checklist.nowhere(team.name) }}</li>
        }
      </ul>
    }
  `,
  styleUrl: './launch-checklist.scss',
})
export class LaunchChecklist {
  protected readonly words = cycleWords;
  readonly checklist = input.required<CycleChecklist>();
  readonly k = input.required<number>();
  protected readonly icons = ICONS;
  protected readonly inWords = withDaysInWords;
  protected readonly foldFrom = FOLD_FROM;
  protected readonly lifted = computed(() => this.checklist().expectedDetail.liftedTeams);

  protected readonly expected = computed(() => {
    const { shownTeams } = this.checklist().expectedDetail;
    const words = this.words().checklist;
    const lifted = this.lifted().length;
    if (lifted === 0) return `${words.shown(shownTeams)} ${words.noneSmall(this.k())}`;
    const nowhere = this.lifted().filter(({ into }) => into === null).length;
    const above = lifted - nowhere;
    const sentences = [
      words.shown(shownTeams),
      words.small(lifted, this.k()),
      above > 0 && (nowhere > 0 ? words.above(above, lifted) : words.allAbove(above)),
      nowhere > 0 && words.lost(nowhere, lifted),
    ];
    return sentences.filter(Boolean).join(' ');
  });
}
