import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CustomerComment } from '@throughline/contract';
import { CustomerSurveys, surveyCommentsResource } from '../../api/customer-surveys';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { surveyWords } from './words/words';

/** What customers wrote, newest first, each with its answer and the day on which it is deleted. A single one can be deleted before. */
@Component({
  selector: 'app-survey-comments',
  imports: [MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 #heading tabindex="-1">{{ words().comments }}</h2>
    <app-resource-state [resource]="comments" />
    @if (comments.hasValue()) {
      <ul>
        @for (one of comments.value().items; track one.id) {
          <li>
            <p class="said" dir="auto" [id]="'said-' + one.id" [attr.lang]="one.language">{{ one.text }}</p>
            <p class="tl-quiet tl-small">{{ words().commentOf(count(one.value), day(one.writtenOn), day(one.deletedOn)) }}</p>
            @if (one.mayPassOn) {
              <p class="tl-quiet tl-small">{{ words().mayPassOn }}</p>
            }
            <button matButton type="button" [attr.aria-describedby]="'said-' + one.id" [disabled]="attempt.busy()" (click)="erase(one)">
              {{ words().eraseComment }}
            </button>
          </li>
        } @empty {
          <li class="tl-quiet">{{ words().noComments }}</li>
        }
      </ul>
      <div class="tl-row">
        @if (cursor()) {
          <button matButton="outlined" type="button" (click)="cursor.set(undefined)">{{ words().firstPage }}</button>
        }
        @if (comments.value().nextCursor; as next) {
          <button matButton="outlined" type="button" (click)="cursor.set(next)">{{ words().more }}</button>
        }
      </div>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-4);
      margin: var(--tl-3) 0;
      padding: 0;
      list-style: none;
    }
    p {
      margin: 0;
    }
    .said {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class SurveyComments {
  readonly id = input.required<string>();
  private readonly surveys = inject(CustomerSurveys);
  private readonly confirm = inject(Confirm);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly attempt = new Attempt();
  protected readonly words = surveyWords;
  protected readonly count = countText;
  protected readonly day = dayText;
  protected readonly cursor = signal<string | undefined>(undefined);
  protected readonly comments = surveyCommentsResource(
    () => this.id(),
    () => this.cursor(),
  );

  protected async erase({ id, writtenOn }: CustomerComment): Promise<void> {
    const { eraseComment, eraseCommentOf, eraseCommentSentences, commentErased } = surveyWords();
    const question = { heading: eraseCommentOf(dayText(writtenOn)), sentences: eraseCommentSentences, act: eraseComment, destructive: true };
    if (!(await this.confirm.ask(question))) return;
    if (!(await this.attempt.run(() => this.surveys.eraseComment(this.id(), id), commentErased))) return;
    // its button goes with it
    this.heading().nativeElement.focus();
    const isLast = this.comments.value()?.items.length === 1;
    if (isLast && this.cursor()) this.cursor.set(undefined);
    else this.comments.reload();
  }
}
