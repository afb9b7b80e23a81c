import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { registeredQuestionsResource } from '../../../api/linkage';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { QuestionCard } from './question-card';

/** Questions that were written down before anybody looked, each with its date and its answer. */
@Component({
  selector: 'app-questions',
  imports: [MatButton, PageHeader, QuestionCard, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Registered questions"
      lead="A question written down before looking is worth more than a link found by looking around: it is answered once, on its day, whatever comes out."
    >
      <a matButton="filled" routerLink="/leader/linkage/questions/new">Register a question</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="tl-stack">
        @for (question of read.value().items; track question.id) {
          <app-question-card class="tl-card" [question]="question" (changed)="read.reload()" />
        } @empty {
          <app-state
            kind="empty"
            heading="No question yet"
            sentence="As in “Did training scores move complaints in retail?” You say what you expect and over which days, and the answer comes when they are over."
          />
        }
      </div>
    }
  `,
  styles: `
    app-question-card {
      display: grid;
      justify-self: stretch;
    }
  `,
})
export class Questions {
  protected readonly read = registeredQuestionsResource();
}
