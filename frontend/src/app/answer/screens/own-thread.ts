import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { SealedMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { dayText } from '../day';
import { sendReply, type OwnConversation } from '../protocol/conversation';
import { asStop, type Stop } from '../protocol/stop';
import type { Survey } from '../protocol/survey';
import { NETWORK } from '../surroundings';

type Kind = 'reply' | 'close' | 'withdraw';

const SENT: Readonly<Record<Kind, string>> = {
  reply: 'Your reply is in. It is delivered tonight, together with those of others; until then another one takes its place.',
  close: 'The conversation ends tonight. Nothing more will reach you about this comment.',
  withdraw: 'Your comment and everything written about it are taken down tonight.',
};

/** What was said about one comment, and what its author can do: write back, end it, take the comment down. */
@Component({
  selector: 'app-own-thread',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="receipt" [attr.aria-label]="conversation().question">
      <h2 dir="auto">{{ conversation().question }}</h2>
      <ol class="thread">
        @for (message of shown(); track message.turn) {
          <li [class.own]="message.from === 'author'">
            <span class="quiet">{{ who(message) }}, {{ dayText(message.on) }}</span>
            <span class="message" dir="auto">{{ message.text }}</span>
          </li>
        } @empty {
          <li class="none">
            No answer has come to what you wrote here. One can come only if you asked for it and your group is large enough to show comments.
          </li>
        }
      </ol>
      @if (conversation().closed) {
        <p>You have ended this conversation.</p>
      } @else if (shown().length > 0) {
        <label [for]="'reply-' + conversation().questionId">Write back</label>
        <textarea
          #words
          rows="4"
          dir="auto"
          [id]="'reply-' + conversation().questionId"
          [attr.maxlength]="limit"
          [attr.aria-describedby]="'kept-' + conversation().questionId"
        ></textarea>
        <p class="hint" [id]="'kept-' + conversation().questionId">
          Sealed on this device and sent without your name. Names, dates or a particular event may tell others who you are.
        </p>
        <div class="actions">
          <button type="button" class="primary" [attr.aria-disabled]="busy() ? true : null" (click)="send('reply', words.value)">Send the reply</button>
        </div>
      }
      @if (said()) {
        <p class="notice good" role="status">{{ said() }}</p>
      }
      @if (stop(); as stop) {
        <p class="notice act" role="alert">
          <strong>{{ stop.title }}.</strong> {{ stop.message }}
        </p>
      }
      <div class="actions">
        @if (asking(); as kind) {
          <button type="button" class="danger" (click)="send(kind)">{{ kind === 'close' ? 'Yes, end it' : 'Yes, take it down' }}</button>
          <button type="button" class="link" (click)="asking.set(undefined)">Leave it as it is</button>
        } @else {
          @if (!conversation().closed && shown().length > 0) {
            <button type="button" class="secondary" (click)="asking.set('close')">End the conversation</button>
          }
          <button type="button" class="secondary" (click)="asking.set('withdraw')">Take my comment down</button>
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
  protected readonly dayText = dayText;
  protected readonly shown = computed(() => this.conversation().messages.filter(({ text }) => text !== ''));
  protected readonly asking = signal<'close' | 'withdraw' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly stop = signal<Stop | undefined>(undefined);

  protected who({ from, byName, byRole }: SealedMessage): string {
    return from === 'author' ? 'You' : `${byName} (${byRole === 'leader' ? 'leader' : 'HR'})`;
  }

  protected async send(kind: Kind, text = ''): Promise<void> {
    if (this.busy() || (kind === 'reply' && text.trim() === '')) return;
    this.busy.set(true);
    this.stop.set(undefined);
    this.asking.set(undefined);
    try {
      await sendReply(this.network, this.survey(), this.conversation(), kind, text.trim());
      this.said.set(SENT[kind]);
    } catch (error) {
      // a Stop of the wire: what was written stays in its field and can be sent again
      this.stop.set(asStop(error));
    } finally {
      this.busy.set(false);
    }
  }
}
