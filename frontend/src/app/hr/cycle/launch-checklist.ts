import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CycleChecklist } from '@throughline/contract';
import type { ChecklistLevel } from '@throughline/domain';
import { Icon, type IconName } from '../../ui/icon/icon';
import { withDaysInWords } from '../../ui/day-text';

const ICONS: Readonly<Record<ChecklistLevel, IconName>> = { blocking: 'act', warning: 'watch', ok: 'check' };
const LEVELS: Readonly<Record<ChecklistLevel, string>> = { blocking: 'missing', warning: 'look at this', ok: 'in order' };
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
            ><span class="tl-visually-hidden">{{ levels[item.level] }}: </span>{{ words(item.sentence) }}</span
          >
        </li>
      }
    </ul>
    <h3>Becomes unchangeable</h3>
    <ul class="plain">
      @for (sentence of checklist().becomesUnchangeable; track sentence) {
        <li>
          <app-icon name="lock" /><span>{{ words(sentence) }}</span>
        </li>
      }
    </ul>
    <h3>What results can be expected to show</h3>
    <p>{{ expected() }}</p>
    @if (lifted().length > foldFrom) {
      <details>
        <summary>All {{ lifted().length }} of them</summary>
        <ul class="lifted">
          @for (team of lifted(); track team.teamId) {
            <li>{{ team.name }}: {{ team.into ? 'counted in ' + team.into : 'counted nowhere' }}</li>
          }
        </ul>
      </details>
    } @else if (lifted().length) {
      <ul class="lifted">
        @for (team of lifted(); track team.teamId) {
          <li>{{ team.name }}: {{ team.into ? 'counted in ' + team.into : 'counted nowhere' }}</li>
        }
      </ul>
    }
  `,
  styleUrl: './launch-checklist.scss',
})
export class LaunchChecklist {
  readonly checklist = input.required<CycleChecklist>();
  readonly k = input.required<number>();
  protected readonly icons = ICONS;
  protected readonly levels = LEVELS;
  protected readonly words = withDaysInWords;
  protected readonly foldFrom = FOLD_FROM;
  protected readonly lifted = computed(() => this.checklist().expectedDetail.liftedTeams);

  protected readonly expected = computed(() => {
    const { shownTeams } = this.checklist().expectedDetail;
    const shown = `If everybody answers, ${shownTeams} ${shownTeams === 1 ? 'team is' : 'teams are'} shown by ${shownTeams === 1 ? 'itself' : 'themselves'}.`;
    const lifted = this.lifted().length;
    if (lifted === 0) return `${shown} No team has fewer than ${this.k()} people.`;
    const nowhere = this.lifted().filter(({ into }) => into === null).length;
    const above = lifted - nowhere;
    const sentences = [
      shown,
      `${lifted} ${lifted === 1 ? 'team has' : 'teams have'} fewer than ${this.k()} people.`,
      above > 0 && `${counted(above, lifted)} counted one level up${nowhere > 0 ? '.' : ': no answer is lost.'}`,
      nowhere > 0 && `${counted(nowhere, lifted)} counted nowhere, because no team above is large enough either.`,
    ];
    return sentences.filter(Boolean).join(' ');
  });
}

/** The beginning of a sentence about so many of the small teams: 'It is', 'They are', '2 of them are'. */
function counted(some: number, all: number): string {
  if (some === all) return all === 1 ? 'It is' : 'They are';
  return `${some} of them ${some === 1 ? 'is' : 'are'}`;
}
