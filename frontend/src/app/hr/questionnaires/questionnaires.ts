import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Question, QuestionnaireSummary, QuestionnaireTemplate } from '@throughline/contract';
import { LANGUAGE_NAMES } from '@throughline/domain';
import { questionnairesResource, questionsResource, Surveys } from '../../api/surveys';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { kindText } from '../questionnaire/question-words';

/** What can be asked: the questionnaires, and templates to start from. */
@Component({
  selector: 'app-questionnaires',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Questionnaires" lead="What a cycle asks, in order. A version that a cycle has used never changes; saving makes the next one.">
      <a matButton="outlined" routerLink="/hr/move-in">Move in from another tool</a>
      <a matButton="outlined" routerLink="/hr/questions">Question bank</a>
      <a matButton="filled" routerLink="/hr/questionnaires/new">New questionnaire</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="page">
        @if (read.value().items.length) {
          <app-data-table caption="Your questionnaires" [columns]="columns" [rows]="rows()">
            <ng-template appCell="launched" let-row>
              @if (row.archived) {
                <app-tag>archived</app-tag>
              } @else if (row.launched) {
                <app-tag tone="people">used by a cycle</app-tag>
              } @else {
                <app-tag>not used yet</app-tag>
              }
            </ng-template>
          </app-data-table>
          @if (laidAside()) {
            <label class="archived"
              ><input type="checkbox" [checked]="withArchived()" (change)="withArchived.set(!withArchived())" /> Show the archived too ({{
                laidAside()
              }})</label
            >
          }
        } @else {
          <app-state kind="empty" heading="No questionnaire yet" sentence="Start from a template below and change it, or pick questions from the bank." />
        }
        @if (read.value().templates.length) {
          <section aria-labelledby="templates-heading">
            <h2 id="templates-heading">Start from a template</h2>
            <div class="tl-grid">
              @for (template of read.value().templates; track template.key) {
                <div class="tl-card" [class.seen]="seen() === template.key">
                  <h3>{{ template.title }}</h3>
                  <p class="tl-quiet">{{ template.description }} {{ template.items.length }} questions.</p>
                  <div class="tl-row">
                    <button
                      type="button"
                      matButton="text"
                      [attr.aria-expanded]="seen() === template.key"
                      [attr.aria-label]="'See its questions: ' + template.title"
                      (click)="look(template.key)"
                    >
                      See its questions
                    </button>
                    <button
                      matButton="outlined"
                      type="button"
                      [disabled]="attempt.busy()"
                      [attr.aria-label]="'Start from this: ' + template.title"
                      (click)="start(template)"
                    >
                      Start from this
                    </button>
                  </div>
                  @if (seen() === template.key) {
                    <app-resource-state [resource]="bank" />
                    @if (bank.hasValue()) {
                      <ol class="questions">
                        @for (question of questionsOf(template); track question.id) {
                          <li>
                            {{ question.text }}<small>{{ kindText(question) }}</small>
                          </li>
                        }
                      </ol>
                    }
                  }
                </div>
              }
            </div>
          </section>
        }
      </div>
    }
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--tl-8);
    }
    .page > * {
      min-width: 0;
    }
    h2 {
      margin-bottom: var(--tl-3);
    }
    .archived {
      display: inline-flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 40px;
    }
    .seen {
      grid-column: 1 / -1;
    }
    .questions {
      display: grid;
      gap: var(--tl-2);
      margin: var(--tl-3) 0 0;
      padding-left: var(--tl-6);
    }
    small {
      display: block;
      color: var(--tl-ink-2);
    }
  `,
})
export class Questionnaires {
  private readonly surveys = inject(Surveys);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly read = questionnairesResource();
  protected readonly withArchived = signal(false);
  private readonly items = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly rows = computed(() => this.items().filter(({ archived }) => this.withArchived() || !archived));
  protected readonly laidAside = computed(() => this.items().filter(({ archived }) => archived).length);
  /** The template whose questions are shown. */
  protected readonly seen = signal('');
  protected readonly bank = questionsResource(() => (this.seen() ? {} : undefined));
  protected readonly kindText = kindText;

  protected readonly columns: readonly Column<QuestionnaireSummary>[] = [
    { key: 'title', label: 'Title', sortable: true, value: (row) => row.title, link: (row) => ['/hr/questionnaires', row.id] },
    { key: 'version', label: 'Version', numeric: true, value: (row) => row.version },
    { key: 'questionCount', label: 'Questions', numeric: true, sortable: true, value: (row) => row.questionCount },
    { key: 'languages', label: 'Languages', value: (row) => row.languages.map((language) => LANGUAGE_NAMES[language]).join(', ') },
    { key: 'minutes', label: 'Minutes', numeric: true, sortable: true, value: (row) => row.minutes },
    { key: 'launched', label: 'State', value: (row) => (row.archived ? 'archived' : row.launched ? 'used by a cycle' : 'not used yet') },
  ];

  protected look(key: string): void {
    this.seen.set(this.seen() === key ? '' : key);
  }

  protected questionsOf({ items }: QuestionnaireTemplate): Question[] {
    const known = new Map((this.bank.value()?.items ?? []).map((question) => [question.id, question]));
    return items.flatMap(({ questionId }) => known.get(questionId) ?? []);
  }

  protected async start({ title, languages, introduction, items }: QuestionnaireTemplate): Promise<void> {
    await this.attempt.run(async () => {
      const made = await this.surveys.addQuestionnaire({ title, languages, introduction, items });
      await this.router.navigate(['/hr/questionnaires', made.id]);
    }, 'The questionnaire is made. Change what you like.');
  }
}
