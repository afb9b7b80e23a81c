import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { registeredQuestionsResource } from '../../../api/linkage';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { linkageWords } from '../words/words';
import { QuestionCard } from './question-card';
import { questionWords } from './words/words';

/** Questions that were written down before anybody looked, each with its date and its answer. */
@Component({
  selector: 'app-questions',
  imports: [MatButton, PageHeader, QuestionCard, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="titles().questions" [lead]="words().lead">
      <a matButton="filled" routerLink="/leader/linkage/questions/new">{{ titles().newQuestion }}</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="tl-stack">
        @for (question of read.value().items; track question.id) {
          <app-question-card class="tl-card" [question]="question" (changed)="read.reload()" />
        } @empty {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
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
  protected readonly titles = computed(() => linkageWords().titles);
  protected readonly words = questionWords;
  protected readonly read = registeredQuestionsResource();
}
