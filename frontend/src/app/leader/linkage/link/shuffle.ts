import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { LinkageRun, LinkQuery, PermutationReply } from '@throughline/contract';
import { numberText } from '../../../ui/figure/number-text';
import { Run } from '../run/run';

/** Could the link inside teams be chance? Answered by shuffling the periods inside teams: a run of its own, because it takes a while. */
@Component({
  selector: 'app-shuffle',
  imports: [Run],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>Shuffling the periods inside each team shows how often chance alone would make a link at least this strong.</p>
    <app-run label="Shuffle 5,000 times" [body]="body()" (done)="found.set($event)" />
    @if (reply(); as reply) {
      <p aria-live="polite">
        {{ reply.refused?.sentence ?? reply.sentence }}
        @if (reply.p !== null) {
          <small class="tl-quiet">p {{ chance(reply.p) }} after {{ reply.orders.toLocaleString('en') }} orders, seed {{ reply.seed }}</small>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    p {
      margin: 0;
    }
  `,
})
export class Shuffle {
  readonly query = input.required<LinkQuery>();
  protected readonly body = computed(() => ({ kind: 'permutation' as const, draws: 5000, ...this.query() }));
  /** The answer to another question is gone with it. */
  protected readonly found = linkedSignal<unknown, LinkageRun | undefined>({ source: () => JSON.stringify(this.query()), computation: () => undefined });
  protected readonly reply = computed<PermutationReply | undefined>(() => this.found()?.permutation);

  protected chance(p: number): string {
    return p < 0.001 ? 'under 0.001' : numberText(p, 3);
  }
}
