import { ChangeDetectionStrategy, Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { KudosReply } from '@throughline/contract';
import { KUDOS } from '@throughline/domain';
import { KudosRequests } from '../../api/kudos';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { TakingDown } from './taking-down';
import { kudosWords } from './words/words';

/** What was written under a kudos, and a place to write; one's own can be changed and deleted, and HR can take down another's. */
@Component({
  selector: 'app-kudos-replies',
  imports: [Field, FormProblem, FormRoot, MatButton, TakingDown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (reply of replies(); track reply.id) {
        <li>
          <p>
            <strong
              ><bdi>{{ reply.author.name }}</bdi></strong
            >
            @if (reply.edited) {
              <span class="tl-small tl-quiet">{{ words().card.edited }}</span>
            }
          </p>
          <p class="text" dir="auto">{{ reply.text }}</p>
          @if (reply.mine) {
            <div class="tl-row">
              <button matButton="text" type="button" (click)="begin(reply)">{{ words().card.changeReply }}</button>
              <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="remove(reply)">{{ words().card.removeReply }}</button>
            </div>
          } @else if (takingDown() === reply.id) {
            <app-taking-down [writer]="reply.author.name" [takeDown]="takeDown" (left)="takingDown.set(undefined)" />
          } @else if (mayTakeDown) {
            <button matButton="text" type="button" [attr.aria-label]="words().card.takeDownReplyOf(reply.author.name)" (click)="takingDown.set(reply.id)">
              {{ words().card.takeDown }}
            </button>
          }
        </li>
      }
    </ul>
    <form [formRoot]="own">
      <app-form-problem [form]="own" />
      <app-field [label]="words().card.reply" [lines]="2" [field]="own.text" />
      <div class="tl-row">
        <button matButton="outlined" type="submit" [disabled]="own().submitting()">{{ changing() ? words().card.save : words().card.sendReply }}</button>
        @if (changing()) {
          <button matButton="text" type="button" (click)="end()">{{ words().card.leave }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    :host,
    form,
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    ul {
      margin: 0;
      padding: 0;
      padding-inline-start: var(--tl-4);
      border-inline-start: 2px solid var(--tl-line);
      list-style: none;
    }
    ul:empty {
      display: none;
    }
    p {
      margin: 0;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class KudosReplies implements OnInit {
  protected readonly words = kudosWords;
  private readonly requests = inject(KudosRequests);
  private readonly toasts = inject(Toasts);
  readonly kudosId = input.required<string>();
  /** How many there are now. */
  readonly counted = output<number>();
  protected readonly attempt = new Attempt();
  protected readonly replies = signal<readonly KudosReply[]>([]);
  protected readonly changing = signal<string | undefined>(undefined);
  protected readonly mayTakeDown = inject(Session).may('hr');
  protected readonly takingDown = signal<string | undefined>(undefined);
  protected readonly takeDown = async (reason: string): Promise<void> => {
    await this.requests.takeDownReply(this.kudosId(), this.takingDown()!, reason);
    this.takingDown.set(undefined);
    this.toasts.done(this.words().card.replyTakenDown);
    await this.load();
  };
  private readonly entry = signal({ text: '' });
  protected readonly own = form(
    this.entry,
    (path) => {
      validate(path.text, ({ value }) => (value().trim() ? undefined : { kind: 'empty', message: kudosWords().card.needReply }));
      maxLength(path.text, KUDOS.replyMax, { message: () => uiWords().atMostCharacters(countText(KUDOS.replyMax)) });
    },
    { submission: sending(() => this.send()) },
  );

  ngOnInit(): void {
    void this.attempt.run(() => this.load());
  }

  protected begin({ id, text }: KudosReply): void {
    this.changing.set(id);
    this.entry.set({ text });
  }

  protected end(): void {
    this.changing.set(undefined);
    this.entry.set({ text: '' });
    this.own().reset();
  }

  protected async remove({ id }: KudosReply): Promise<void> {
    await this.attempt.run(async () => {
      await this.requests.removeReply(this.kudosId(), id);
      if (this.changing() === id) this.end();
      await this.load();
    });
  }

  private async send(): Promise<void> {
    const { text } = this.entry();
    const changing = this.changing();
    await (changing === undefined ? this.requests.reply(this.kudosId(), text) : this.requests.changeReply(this.kudosId(), changing, text));
    this.end();
    await this.load();
  }

  private async load(): Promise<void> {
    const { items } = await this.requests.replies(this.kudosId());
    this.replies.set(items);
    this.counted.emit(items.length);
  }
}
