import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Cycle } from '@throughline/contract';
import { ManifestProof } from './manifest-proof';
import { ParticipationView } from './participation-view';
import { smallestInForce } from './smallest-in-force';
import { runningWords } from './words/words';

/** A cycle whose results are there. */
@Component({
  selector: 'app-published-cycle',
  imports: [ManifestProof, MatButton, ParticipationView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <p class="tl-sentence">{{ words().results.there(smallest()) }}</p>
      <a matButton="filled" [routerLink]="['/hr/cycles', cycle().id, 'results']">{{ words().results.see }}</a>
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
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  protected readonly smallest = computed(() => smallestInForce(this.cycle()).k);
}
