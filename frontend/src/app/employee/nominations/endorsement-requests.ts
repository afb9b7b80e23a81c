import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EndorsementRequest } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { endorsementRequestsResource, Nominations } from '../../api/nominations';
import { Attempt } from '../../ui/toast/attempt';
import { employeeWords } from '../words/words';
import { CardBody, CardList } from './card-list';

/** Nominations of colleagues that somebody was asked to stand by: she reads them, and adds a sentence or would rather not. Nothing is shown where there is nothing. */
@Component({
  selector: 'app-endorsement-requests',
  imports: [CardBody, CardList, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-card-list [heading]="words().heading" [cards]="cards()">
      <ng-template [appCardBody]="requests()" let-one>
        <p class="tl-quiet">{{ words().by(one.nominator, one.category, one.programme) }}</p>
        <p class="reasons" dir="auto">{{ one.reasons }}</p>
        @for (answer of one.answers; track answer.id) {
          <p dir="auto">
            <strong>{{ answer.label }}</strong><br />{{ answer.text }}
          </p>
        }
        @if (one.open) {
          <label [attr.for]="'sentence-' + one.nominationId">{{ words().sentence }}</label>
          <textarea
            rows="2"
            [id]="'sentence-' + one.nominationId"
            [attr.maxlength]="most"
            [value]="one.sentence"
            (input)="typed(one.nominationId, $event)"
          ></textarea>
          <div class="tl-row">
            <button matButton="filled" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().giveFor(one.nominee)" (click)="give(one)">
              {{ words().give }}
            </button>
            @if (one.state !== 'refused') {
              <button matButton="text" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().refuseFor(one.nominee)" (click)="refuse(one)">
                {{ words().refuse }}
              </button>
            }
          </div>
          <p class="message" role="alert">{{ missing() === one.nominationId ? words().needed : '' }}</p>
        } @else if (one.sentence) {
          <p dir="auto">{{ one.sentence }}</p>
        }
      </ng-template>
    </app-card-list>
  `,
  styles: `
    p {
      margin: 0;
    }
    label {
      font-weight: 600;
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      padding: var(--tl-2) var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    .reasons {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .message {
      color: var(--tl-act);
    }
  `,
})
export class EndorsementRequests {
  private readonly nominations = inject(Nominations);
  private readonly read = endorsementRequestsResource();
  protected readonly words = computed(() => employeeWords().endorsements);
  protected readonly requests = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly cards = computed(() =>
    this.requests().map(({ nominationId: id, nominee: title, state }) => ({ id, title, tag: state === 'asked' ? undefined : this.words().states[state] })),
  );
  protected readonly attempt = new Attempt();
  protected readonly most = LIMITS.sentence;
  /** The nomination whose sentence is missing. */
  protected readonly missing = signal('');
  private readonly sentences = new Map<string, string>();

  /** Whether a sentence was typed that is not sent. */
  unsaved(): boolean {
    return this.requests().some(({ nominationId, sentence }) => (this.sentences.get(nominationId) ?? sentence) !== sentence);
  }

  protected typed(id: string, event: Event): void {
    this.sentences.set(id, (event.target as HTMLTextAreaElement).value);
    this.missing.set('');
  }

  protected async give({ nominationId, sentence }: EndorsementRequest): Promise<void> {
    const said = (this.sentences.get(nominationId) ?? sentence).trim();
    if (said.length < 3) return this.missing.set(nominationId);
    if (await this.attempt.run(() => this.nominations.endorse(nominationId, said), this.words().given)) this.again(nominationId);
  }

  protected async refuse({ nominationId }: EndorsementRequest): Promise<void> {
    if (await this.attempt.run(() => this.nominations.refuseToEndorse(nominationId), this.words().refused)) this.again(nominationId);
  }

  private again(id: string): void {
    this.sentences.delete(id);
    this.read.reload();
  }
}
