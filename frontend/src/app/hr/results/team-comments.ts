import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ResultComment } from '@throughline/contract';
import { CommentConversation } from './comment-conversation';

/** Comments of one team under the questions they answer, in no order that says anything. */
@Component({
  selector: 'app-team-comments',
  imports: [CommentConversation],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.question) {
      <div>
        <p class="asked" role="heading" [attr.aria-level]="level()">{{ group.question }}</p>
        <ul>
          @for (comment of group.comments; track comment.id) {
            <li>
              <span class="words">{{ comment.text }}</span>
              @if (comment.conversation; as conversation) {
                <app-comment-conversation [cycleId]="cycleId()" [commentId]="comment.id" [conversation]="conversation" />
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
    }
    .asked {
      margin: 0 0 var(--tl-2);
      font-size: 1rem;
      color: var(--tl-ink-2);
      font-weight: 500;
    }
    ul {
      display: grid;
      gap: var(--tl-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      max-width: var(--tl-measure);
      padding: var(--tl-2) var(--tl-4);
      background: var(--tl-surface);
      border-left: 3px solid var(--tl-people);
      border-radius: 0 var(--tl-radius) var(--tl-radius) 0;
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-line;
    }
  `,
})
export class TeamComments {
  readonly cycleId = input.required<string>();
  /** Of the headings, one below what stands above the comments. */
  readonly level = input(4);
  readonly comments = input.required<readonly ResultComment[]>();

  protected readonly groups = computed(() => {
    const ids = [...new Set(this.comments().map(({ questionId }) => questionId))];
    return ids.map((id) => {
      const comments = this.comments().filter(({ questionId }) => questionId === id);
      return { question: comments[0]?.question ?? '', comments };
    });
  });
}
