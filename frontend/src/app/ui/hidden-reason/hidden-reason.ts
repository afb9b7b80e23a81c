import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, RouterLink } from '@angular/router';
import type { HiddenReason as Reason } from '@throughline/contract';
import { State } from '../state/state';

/**
 * Why a figure is hidden, in one sentence, and the way to the nearest one that is shown: the same wherever figures are hidden. It never says how many
 * answered. Without a link the sentence stands alone.
 */
@Component({
  selector: 'app-hidden-reason',
  imports: [MatButton, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-state kind="too-small" [heading]="heading()" [sentence]="reason().sentence">
      @if (nearest() && link(); as link) {
        <a matButton="outlined" [routerLink]="link" [queryParams]="query()" queryParamsHandling="merge"
          >See {{ reason().nearestTeamName ?? 'the team above' }}</a
        >
      }
    </app-state>
  `,
})
export class HiddenReason {
  readonly reason = input.required<Reason>();
  readonly heading = input<string>();
  /** Where the nearest figure is: the address, and what its query needs. */
  readonly link = input<string | readonly string[]>();
  readonly query = input<Params>();
  protected readonly nearest = computed(() => this.reason().nearestTeamId !== null);
}
