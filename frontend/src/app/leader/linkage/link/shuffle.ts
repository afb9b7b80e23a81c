import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { LinkageRun, LinkQuery, PermutationReply } from '@throughline/contract';
import { chanceText } from '../chance-text';
import { Run } from '../run/run';
import { linkageWords } from '../words/words';

/** Could the link inside teams be chance? Answered by shuffling the periods inside teams: a run of its own, because it takes a while. */
@Component({
  selector: 'app-shuffle',
  imports: [Run],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ words().lead }}</p>
    <app-run [label]="words().act" [body]="body()" (done)="found.set($event)" />
    @if (reply(); as reply) {
      <p aria-live="polite">
        <span lang="en" dir="auto">{{ reply.refused?.sentence ?? reply.sentence }}</span>&ngsp;
        @if (reply.p !== null) {
          <small class="tl-quiet">{{ words().after(chance(reply.p), reply.orders, reply.seed) }}</small>
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
  protected readonly words = computed(() => linkageWords().shuffle);
  readonly query = input.required<LinkQuery>();
  protected readonly body = computed(() => ({ kind: 'permutation' as const, draws: 5000, ...this.query() }));
  /** The answer to another question is gone with it. */
  protected readonly found = linkedSignal<unknown, LinkageRun | undefined>({ source: () => JSON.stringify(this.query()), computation: () => undefined });
  protected readonly reply = computed<PermutationReply | undefined>(() => this.found()?.permutation);

  protected chance(p: number): string {
    return chanceText(p);
  }
}
