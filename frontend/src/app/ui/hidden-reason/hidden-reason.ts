import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, RouterLink } from '@angular/router';
import type { HiddenReason as Reason } from '@throughline/contract';
import { Icon } from '../icon/icon';
import { State } from '../state/state';
import { uiWords } from '../words/words';

/**
 * Why a figure is hidden, in one sentence, and the way to the nearest one that is shown: the same wherever figures are hidden. It never says how many
 * answered. Without a link the sentence stands alone. In one line where it stands in a table or a list.
 */
@Component({
  selector: 'app-hidden-reason',
  imports: [Icon, MatButton, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (inline()) {
      <span class="line"
        ><app-icon name="lock" /><span
          ><span [attr.lang]="lang()" dir="auto">{{ reason().sentence }}</span>
          @if (nearest() && link(); as link) {
            <a [routerLink]="link" [queryParams]="query()" queryParamsHandling="merge">{{ see() }}</a>
          }
        </span></span
      >
    } @else {
      <app-state kind="too-small" [heading]="heading()" [sentence]="reason().sentence" [lang]="lang()">
        @if (nearest() && link(); as link) {
          <a matButton="outlined" [routerLink]="link" [queryParams]="query()" queryParamsHandling="merge">{{ see() }}</a>
        }
      </app-state>
    }
  `,
  styles: `
    .line {
      display: inline-flex;
      gap: var(--tl-2);
      align-items: baseline;
    }
  `,
})
export class HiddenReason {
  readonly reason = input.required<Reason>();
  readonly heading = input<string>();
  /** Where the nearest figure is: the address, and what its query needs. */
  readonly link = input<string | readonly string[]>();
  readonly query = input<Params>();
  readonly inline = input(false);
  /** The language of the sentence, where it is another one than that of the page: the server's are English. */
  readonly lang = input<string | null>('en');
  protected readonly nearest = computed(() => this.reason().nearestTeamId !== null);
  protected readonly see = computed(() => {
    const team = this.reason().nearestTeamName;
    return team === null ? uiWords().seeAbove : uiWords().see(team);
  });
}
