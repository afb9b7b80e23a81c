import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { SealedMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { sendReply, type OwnConversation } from '../protocol/conversation';
import { asStop, type Stop } from '../protocol/stop';
import type { Survey } from '../protocol/survey';
import { NETWORK } from '../surroundings';
import { questionFor, readIn } from '../wording';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { SaidNo } from './said-no';

type Kind = 'reply' | 'close' | 'withdraw';

/** What was said about one comment, and what its author can do: write back, end it, take the comment down. */
@Component({
  selector: 'app-own-thread',
  imports: [RichText, SaidNo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().answers;
    <section class="receipt" [attr.aria-label]="question()">
      <h2 dir="auto">{{ question() }}</h2>
      <ol class="thread">
        @for (message of shown(); track message.turn) {
          <li [class.own]="message.from === 'author'">
            <span class="quiet"><app-rich [text]="who(message)" />, {{ speech.day(message.on) }}</span>
            <span class="message" dir="auto">{{ message.text }}</span>
          </li>
        } @empty {
          <li class="none">{{ w.none }}</li>
        }
      </ol>
      @if (conversation().closed) {
        <p>{{ w.ended }}</p>
      } @else if (shown().length > 0) {
        <label [for]="'reply-' + conversation().question.id">{{ w.writeBack }}</label>
        <textarea
          #words
          rows="4"
          dir="auto"
          [id]="'reply-' + conversation().question.id"
          [attr.maxlength]="limit"
          [attr.aria-describedby]="'kept-' + conversation().question.id"
        ></textarea>
        <p class="hint" [id]="'kept-' + conversation().question.id">
          {{ w.sealedHint }}
        </p>
        <div class="actions">
          <button type="button" class="primary" [attr.aria-disabled]="busy() ? true : null" (click)="send('reply', words.value)">{{ w.send }}</button>
        </div>
      }
      @if (said()) {
        <p class="notice good" role="status">{{ w.sent[said()!] }}</p>
      }
      <app-said-no [stop]="stop()" />
      <div class="actions">
        @if (asking(); as kind) {
          <button type="button" class="danger" (click)="send(kind)">{{ kind === 'close' ? w.yesEnd : w.yesDown }}</button>
          <button type="button" class="link" (click)="asking.set(undefined)">{{ w.leave }}</button>
        } @else {
          @if (!conversation().closed && shown().length > 0) {
            <button type="button" class="secondary" (click)="asking.set('close')">{{ w.end }}</button>
          }
          <button type="button" class="secondary" (click)="asking.set('withdraw')">{{ w.down }}</button>
        }
      </div>
    </section>
  `,
})
export class OwnThread {
  readonly survey = input.required<Survey>();
  readonly conversation = input.required<OwnConversation>();
  private readonly network = inject(NETWORK);
  protected readonly limit = LIMITS.answer;
  protected readonly speech = inject(Speech);
  protected readonly later = this.speech.later;
  protected readonly question = computed(() => questionFor(this.conversation().question, readIn(this.survey().paper, this.speech.language()), undefined).text);
  protected readonly shown = computed(() => this.conversation().messages.filter(({ text }) => text !== ''));
  protected readonly asking = signal<'close' | 'withdraw' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly said = signal<Kind | undefined>(undefined);
  protected readonly stop = signal<Stop | undefined>(undefined);

  protected who({ from, byName, byRole }: SealedMessage): string {
    const { answers } = this.later();
    return from === 'author' ? answers.you : answers.by(byName ?? '', byRole);
  }

  protected async send(kind: Kind, text = ''): Promise<void> {
    if (this.busy() || (kind === 'reply' && text.trim() === '')) return;
    this.busy.set(true);
    this.stop.set(undefined);
    this.asking.set(undefined);
    try {
      await sendReply(this.network, this.survey(), this.conversation(), kind, text.trim());
      this.said.set(kind);
    } catch (error) {
      // a Stop of the wire: what was written stays in its field and can be sent again
      this.stop.set(asStop(error));
    } finally {
      this.busy.set(false);
    }
  }
}
