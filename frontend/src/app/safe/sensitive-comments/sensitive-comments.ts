import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SensitiveComment } from '@throughline/contract';
import { LANGUAGE_NAMES } from '@throughline/domain';
import { SafePersonActs, sensitiveCommentsResource } from '../../api/comments';
import { CommentConversation } from '../../hr/results/comment-conversation';
import { Confirm } from '../../ui/confirm/confirm';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { commentWords } from '../../hr/comments/words/words';
import { inOrder } from '../../words/numbers';
import { safeWords } from '../words/words';

/** Comments that speak of danger, for safe persons alone: to answer, to pass on, or to keep. */
@Component({
  selector: 'app-sensitive-comments',
  imports: [CommentConversation, MatButton, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="title()" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <ul>
        @for (comment of read.value().items; track comment.id) {
          <li class="tl-card">
            <p class="tl-small tl-quiet">{{ from(comment) }}</p>
            <h2 dir="auto">{{ comment.question }}</h2>
            <p class="words" dir="auto" [attr.lang]="comment.language">{{ comment.text }}</p>
            @if (comment.passages; as passages) {
              <p class="tl-small tl-quiet">{{ passagesText(passages) }}</p>
            }
            @if (comment.conversation; as conversation) {
              <app-comment-conversation as="safe-person" [cycleId]="comment.cycleId" [commentId]="comment.id" [conversation]="conversation" />
            } @else {
              <p class="tl-small tl-quiet">{{ words().noAnswer }}</p>
            }
            <div>
              <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="passOn(comment)">{{ words().passOn }}</button>
            </div>
          </li>
        } @empty {
          <li>
            <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
          </li>
        }
      </ul>
      <div>
        @if (after()) {
          <button matButton="outlined" type="button" (click)="after.set(undefined)">{{ words().first }}</button>
        }
        @if (read.value().next; as next) {
          <button matButton="outlined" type="button" (click)="after.set(next)">{{ words().next }}</button>
        }
      </div>
    }
  `,
  styles: `
    :host,
    ul,
    li {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    p {
      margin: 0;
    }
    h2 {
      font-size: 1rem;
    }
    .words {
      max-width: var(--tl-measure);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class SensitiveComments {
  protected readonly words = computed(() => safeWords().apart);
  protected readonly title = computed(() => safeWords().titles.apart);
  private readonly acts = inject(SafePersonActs);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly after = signal<string | undefined>(undefined);
  protected readonly read = sensitiveCommentsResource(() => this.after());

  constructor() {
    // a page of which everything was passed on is no sign that nothing waits on the others
    effect(() => {
      if (this.read.hasValue() && this.read.value().items.length === 0) this.after.set(undefined);
    });
  }

  protected from({ cycleName, teamName, language }: SensitiveComment): string {
    return this.words().from(inOrder(cycleName), inOrder(teamName), LANGUAGE_NAMES[language]);
  }

  protected passagesText(passages: number): string {
    return commentWords().passages(passages);
  }

  protected async passOn(comment: SensitiveComment): Promise<void> {
    const words = this.words();
    const sure = await this.confirm.ask({
      heading: words.sure,
      sentences: [words.sureText, words.forGood],
      act: words.act,
      keep: words.keep,
    });
    if (sure && (await this.attempt.run(() => this.acts.passOn(comment), words.passed))) this.read.reload();
  }
}
