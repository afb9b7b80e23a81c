import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { surveyCommentsResource } from '../../api/customer-surveys';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { countText } from '../../words/numbers';
import { surveyWords } from './words/words';

/** What customers wrote, newest first, each with its answer and the day on which it is deleted. */
@Component({
  selector: 'app-survey-comments',
  imports: [MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().comments }}</h2>
    <app-resource-state [resource]="comments" />
    @if (comments.hasValue()) {
      <ul>
        @for (one of comments.value().items; track one.id) {
          <li>
            <p class="said" dir="auto" [attr.lang]="one.language">{{ one.text }}</p>
            <p class="tl-quiet tl-small">{{ words().commentOf(count(one.value), day(one.writtenOn), day(one.deletedOn)) }}</p>
            @if (one.mayPassOn) {
              <p class="tl-quiet tl-small">{{ words().mayPassOn }}</p>
            }
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
  protected readonly words = surveyWords;
  protected readonly count = countText;
  protected readonly day = dayText;
  protected readonly cursor = signal<string | undefined>(undefined);
  protected readonly comments = surveyCommentsResource(
    () => this.id(),
    () => this.cursor(),
  );
}
