import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Question } from '@throughline/contract';
import { questionsResource } from '../../api/surveys';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { found } from '../questionnaire/draft';
import { kindText } from '../questionnaire/question-words';
import { Toolbar } from '../toolbar/toolbar';
import { QuestionForm } from './question-form';

/** The bank by driver, and questions of one's own. */
@Component({
  selector: 'app-questions',
  imports: [PageHeader, QuestionForm, ResourceState, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Question bank"
      lead="Questions of our own, grouped by what they are about. Keep to the same ones over the years, and cycles can be compared."
      [back]="{ label: 'Questionnaires', link: '/hr/questionnaires' }"
    />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="columns">
        <div class="part">
          <app-toolbar
            searchLabel="Search the bank"
            chooseLabel="Driver"
            all="All drivers"
            [options]="drivers()"
            [search]="search() ?? ''"
            [chosen]="driver() ?? ''"
            (searchChange)="go({ search: $event })"
            (chosenChange)="go({ driver: $event })"
          />
          <p class="tl-small tl-quiet" aria-live="polite">{{ shown().length }} of {{ read.value().items.length }} questions</p>
          @for (group of groups(); track group.key) {
            <section>
              <h2>{{ group.label }}</h2>
              <p class="tl-quiet">{{ group.description }}</p>
              <ul>
                @for (question of group.questions; track question.id) {
                  <li>
                    {{ question.text }}
                    <small>{{ kindText(question) }}{{ question.wordingNote ? '. ' + question.wordingNote : '' }}</small>
                  </li>
                }
              </ul>
            </section>
          } @empty {
            <app-state kind="empty" heading="No question fits" sentence="Try fewer words, or write your own." />
          }
        </div>
        <section class="part" aria-labelledby="own-heading">
          <h2 id="own-heading">Write your own</h2>
          <app-question-form (added)="taken($event)" />
        </section>
      </div>
    }
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      gap: var(--tl-10);
      align-items: start;
    }
    .part {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    p {
      margin: 0;
    }
    ul {
      margin: var(--tl-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--tl-line);
    }
    small {
      display: block;
      color: var(--tl-ink-2);
    }
    @media (max-width: 839px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Questions implements Keeping {
  readonly search = input<string>();
  readonly driver = input<string>();
  private readonly router = inject(Router);
  protected readonly read = questionsResource();
  protected readonly kindText = kindText;
  protected readonly shown = computed(() => (this.read.hasValue() ? found(this.read.value().items, this.search() ?? '', this.driver() ?? '') : []));
  protected readonly drivers = computed(() => (this.read.hasValue() ? this.read.value().drivers.map(({ key, label }) => ({ value: key, label })) : []));
  protected readonly groups = computed(() =>
    (this.read.hasValue() ? this.read.value().drivers : [])
      .map((driver) => ({ ...driver, questions: this.shown().filter((question) => question.driver === driver.key) }))
      .filter(({ questions }) => questions.length > 0),
  );

  private readonly formPart = viewChild(QuestionForm);

  unsaved(): boolean {
    return this.formPart()?.unsaved() ?? false;
  }

  protected go(change: { search?: string; driver?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected taken(question: Question): void {
    this.read.reload();
    this.go({ search: '', driver: question.driver });
  }
}
