import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AwardCategoryWinners, AwardNominee } from '@throughline/contract';
import { listed } from '../words/listed';
import { locale } from '../words/language';

/** How somebody who was judged is called: the team, or the people. Empty when nobody of them is left. */
export function nomineeName({ team, people }: Pick<AwardNominee, 'team' | 'people'>): string {
  return team ?? listed(locale(), people);
}

/** Categories with who won in them. */
@Component({
  selector: 'app-winner-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (category of categories(); track category.id) {
        <div>
          <dt>
            <bdi>{{ category.name }}</bdi>
          </dt>
          @for (winner of category.winners; track winner.candidateId) {
            <dd>
              <bdi>{{ name(winner) || left() }}</bdi>
            </dd>
          } @empty {
            <dd class="tl-quiet" dir="auto">{{ category.noWinner ?? nobody() }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: var(--tl-4);
      margin: 0;
    }
    dt {
      color: var(--tl-ink-2);
    }
    dd {
      margin: var(--tl-1) 0 0;
      font: 600 var(--tl-text-l) / 1.3 var(--tl-font-serif);
      overflow-wrap: anywhere;
    }
    dd.tl-quiet {
      font: inherit;
    }
  `,
})
export class WinnerList {
  readonly categories = input.required<readonly AwardCategoryWinners[]>();
  /** What stands for people who have left, and where nobody won. */
  readonly left = input.required<string>();
  readonly nobody = input.required<string>();
  protected readonly name = nomineeName;
}
