import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Cycle } from '@throughline/contract';
import { ManifestProof } from './manifest-proof';
import { ParticipationView } from './participation-view';
import { smallestInForce } from './smallest-in-force';

/** A cycle whose results are there. */
@Component({
  selector: 'app-published-cycle',
  imports: [ManifestProof, MatButton, ParticipationView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <p class="tl-sentence">The results are there. Leaders see those of their own teams; nobody sees a group smaller than {{ smallest() }}.</p>
      <a matButton="filled" [routerLink]="['/hr/cycles', cycle().id, 'results']">See the results</a>
    </div>
    <app-participation [cycle]="cycle()" />
    <app-manifest-proof [cycle]="cycle()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-8);
    }
  `,
})
export class PublishedCycle {
  readonly cycle = input.required<Cycle>();
  protected readonly smallest = computed(() => smallestInForce(this.cycle()).k);
}
