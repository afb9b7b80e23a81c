import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Cycle } from '@throughline/contract';
import { Surveys } from '../../api/surveys';
import { Attempt } from '../../ui/toast/attempt';
import { ManifestProof } from './manifest-proof';

/** A closed cycle whose answers are being counted. The page looks again by itself. */
@Component({
  selector: 'app-closed-cycle',
  imports: [ManifestProof, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="counting-heading">
      <h2 id="counting-heading">Counting</h2>
      <div class="line" role="progressbar" aria-labelledby="counting-heading"></div>
      <p>The sealed answers are opened, shuffled and counted, and checked against the smallest groups that may be shown. You can leave this page.</p>
      <p class="tl-quiet">If it stays like this for more than some minutes, have it counted again: nothing is counted twice.</p>
      <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="again()">Count again</button>
    </section>
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
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  protected readonly attempt = new Attempt();

  protected async again(): Promise<void> {
    if (await this.attempt.run(() => this.surveys.publish(this.cycle().id), 'Counting has started again.')) this.changed.emit();
  }
}
