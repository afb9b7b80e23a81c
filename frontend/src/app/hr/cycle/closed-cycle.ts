import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Cycle } from '@throughline/contract';
import { ManifestProof } from './manifest-proof';
import { TrusteeLinks } from './trustee-links';
import { runningWords } from './words/words';

/** A closed cycle whose answers are being counted. The page looks again by itself. */
@Component({
  selector: 'app-closed-cycle',
  imports: [ManifestProof, TrusteeLinks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting(); as trustees) {
      <app-trustee-links [cycle]="cycle()" [trustees]="trustees" />
    } @else {
      <section class="tl-card" aria-labelledby="counting-heading">
        <h2 id="counting-heading">{{ words().counting.heading }}</h2>
        @if (cycle().notCountedBecause; as sentence) {
          <p class="tl-sentence" role="alert" lang="en" dir="ltr">{{ sentence }}</p>
        } @else {
          <div class="line" role="progressbar" aria-labelledby="counting-heading"></div>
        }
        <p>{{ words().counting.text }}</p>
        <p class="tl-quiet">{{ words().counting.again }}</p>
      </section>
    }
    <app-manifest-proof [cycle]="cycle()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-8);
    }
    .line {
      height: 4px;
      margin: var(--tl-3) 0 var(--tl-4);
      background: linear-gradient(90deg, var(--tl-people), var(--tl-customers), var(--tl-people)) 0 / 200% 100%;
      border-radius: 2px;
      animation: flow 2.4s linear infinite;
    }
    @keyframes flow {
      to {
        background-position: -200% 0;
      }
    }
  `,
})
export class ClosedCycle {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  /** The trustees, once all is ready for them. */
  protected readonly waiting = computed(() => (this.cycle().notCountedBecause ? this.cycle().trustees : undefined));
}
