import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
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

/** Comments that speak of danger, for safe persons alone: to answer, to pass on, or to keep. */
@Component({
  selector: 'app-sensitive-comments',
  imports: [CommentConversation, MatButton, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Comments apart"
      lead="Comments that speak of danger. You read those of surveys that named you when they opened, since everybody who answers is told who reads them. Nobody knows who wrote them or when; please do not try to find out."
    />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <ul>
        @for (comment of read.value().items; track comment.id) {
          <li class="tl-card">
            <p class="tl-small tl-quiet">{{ comment.cycleName }}, from {{ comment.teamName }}, in {{ languages[comment.language] }}</p>
            <h2 dir="auto">{{ comment.question }}</h2>
            <p class="words" dir="auto" [attr.lang]="comment.language">{{ comment.text }}</p>
            @if (comment.passages; as passages) {
              <p class="tl-small tl-quiet">
                {{ passages === 1 ? 'One passage was' : passages + ' passages were' }} taken out, since somebody could be named by it.
              </p>
            }
            @if (comment.conversation; as conversation) {
              <app-comment-conversation as="safe-person" [cycleId]="comment.cycleId" [commentId]="comment.id" [conversation]="conversation" />
            } @else {
              <p class="tl-small tl-quiet">Whoever wrote this did not ask for an answer, so none can reach them.</p>
            }
            <div><button matButton type="button" [disabled]="attempt.busy()" (click)="passOn(comment)">Pass on to HR and leaders</button></div>
          </li>
        } @empty {
          <li>
            <app-state
              kind="empty"
              heading="Nothing waits here"
              sentence="When a survey is counted, comments that speak of harassment, violence, harm to oneself, discrimination, fraud or danger at work are put here instead of into the list of HR and leaders."
            />
          </li>
        }
      </ul>
      <div>
        @if (after()) {
          <button matButton="outlined" type="button" (click)="after.set(undefined)">First page</button>
        }
        @if (read.value().next; as next) {
          <button matButton="outlined" type="button" (click)="after.set(next)">Next page</button>
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
  private readonly acts = inject(SafePersonActs);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly after = signal<string | undefined>(undefined);
  protected readonly read = sensitiveCommentsResource(() => this.after());
  protected readonly languages = LANGUAGE_NAMES;

  constructor() {
    // a page of which everything was passed on is no sign that nothing waits on the others
    effect(() => {
      if (this.read.hasValue() && this.read.value().items.length === 0) this.after.set(undefined);
    });
  }

  protected async passOn(comment: SensitiveComment): Promise<void> {
    const sure = await this.confirm.ask({
      heading: 'Pass this comment on?',
      sentences: [
        'HR and the leaders of its team read it from then on, among the other comments.',
        'It cannot be had back. Nothing shows that it came later, or from you.',
      ],
      act: 'Pass it on',
      keep: 'Keep it here',
    });
    if (sure && (await this.attempt.run(() => this.acts.passOn(comment), 'The comment stands among the others now.'))) this.read.reload();
  }
}
