import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Conversation, ConversationMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { CommentAnswers } from '../../api/results';
import { Session } from '../../session/session';
import { dayText } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { countText, inOrder } from '../../words/numbers';
import { commentWords } from '../comments/words/words';

/** What was said about one comment since, both ways, and a place to answer. Nobody knows who the author is; she learns who answers. */
@Component({
  selector: 'app-comment-conversation',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (messages().length) {
      <ol [attr.aria-label]="words().since">
        @for (message of messages(); track $index) {
          <li>
            <span class="tl-small tl-quiet">{{ words().on(who(message), dayText(message.on)) }}</span>
            <span class="words" dir="auto">{{ message.text }}</span>
          </li>
        }
      </ol>
    }
    @if (conversation().closed) {
      <p class="tl-small tl-quiet">{{ words().ended }}</p>
    } @else if (writing()) {
      <form [formRoot]="reply">
        <app-form-problem [form]="reply" />
        <app-field [label]="words().answer" [lines]="3" [field]="reply.text" [hint]="words().hint" />
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="reply().submitting()">{{ words().send }}</button>
          <button matButton type="button" (click)="writing.set(false)">{{ words().cancel }}</button>
        </div>
      </form>
    } @else {
      <button matButton="outlined" type="button" (click)="writing.set(true)">{{ words().start }}</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      justify-items: start;
      margin-top: var(--tl-3);
    }
    ol {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
      padding: 0;
      padding-inline-start: var(--tl-4);
      border-inline-start: 1px solid var(--tl-line);
      list-style: none;
    }
    li {
      display: grid;
    }
    .words {
      white-space: pre-line;
    }
    form {
      width: 100%;
    }
    p {
      margin: 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-3);
      margin-top: var(--tl-3);
    }
  `,
})
export class CommentConversation {
  protected readonly words = computed(() => commentWords().conversation);
  readonly cycleId = input.required<string>();
  readonly commentId = input.required<string>();
  readonly conversation = input.required<Conversation>();
  /** Who reads it; without it, HR or a leader. */
  readonly as = input<'safe-person'>();
  private readonly answers = inject(CommentAnswers);
  private readonly session = inject(Session);
  private readonly sent = signal<readonly ConversationMessage[]>([]);
  private readonly entry = signal({ text: '' });
  protected readonly writing = signal(false);
  protected readonly dayText = dayText;
  protected readonly messages = computed(() => [...this.conversation().messages, ...this.sent()]);

  protected readonly reply = form(
    this.entry,
    (path) => {
      validate(path.text, ({ value }) => (value().trim() ? undefined : { kind: 'blank', message: this.words().blank }));
      maxLength(path.text, LIMITS.answer, { message: () => this.words().tooLong(countText(LIMITS.answer)) });
    },
    { submission: sending(() => this.send()) },
  );

  protected who({ from, byName, byRole }: ConversationMessage): string {
    const { author, by, roles } = this.words();
    return from === 'author' ? author : by(inOrder(byName ?? ''), roles[byRole ?? 'hr']);
  }

  private async send(): Promise<void> {
    const { text } = this.entry();
    await this.answers.answer(this.cycleId(), this.commentId(), text);
    const byName = this.session.me()?.employee.name ?? '';
    const byRole = this.as() ?? (this.session.may('hr') ? 'hr' : 'leader');
    this.sent.update((before) => [...before, { from: 'organisation', byName, byRole, on: new Date().toISOString().slice(0, 10), text: text.trim() }]);
    this.entry.set({ text: '' });
    this.writing.set(false);
  }
}
