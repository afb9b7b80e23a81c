import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Question, QuestionnaireSummary, QuestionnaireTemplate } from '@throughline/contract';
import { inLanguage, LANGUAGE_NAMES } from '@throughline/domain';
import { questionnairesResource, questionsResource, Surveys } from '../../api/surveys';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { pageLanguage } from '../../words/language';
import { countText } from '../../words/numbers';
import { kindText } from '../questionnaire/question-words';
import { spokenIn } from '../questions/spoken-in';
import { questionWords } from '../questions/words/words';
import { questionnaireListWords } from './words/words';

/** What can be asked: the questionnaires, and templates to start from. */
@Component({
  selector: 'app-questionnaires',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead">
      <a matButton="outlined" routerLink="/hr/move-in">{{ words().moveIn }}</a>
      <a matButton="outlined" routerLink="/hr/questions">{{ words().bank }}</a>
      <a matButton="filled" routerLink="/hr/questionnaires/new">{{ words().new }}</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="page">
        @if (read.value().items.length) {
          <app-data-table [caption]="words().caption" [columns]="columns()" [rows]="rows()">
            <ng-template appCell="launched" let-row>
              @if (row.archived) {
                <app-tag>{{ words().archived }}</app-tag>
              } @else if (row.launched) {
                <app-tag tone="people">{{ words().used }}</app-tag>
              } @else {
                <app-tag>{{ words().notUsed }}</app-tag>
              }
            </ng-template>
          </app-data-table>
          @if (laidAside() !== '0') {
            <label class="archived"
              ><input type="checkbox" [checked]="withArchived()" (change)="withArchived.set(!withArchived())" /> {{ words().withArchived(laidAside()) }}</label
            >
          }
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneYet" />
        }
        @if (templates().length) {
          <section aria-labelledby="templates-heading">
            <h2 id="templates-heading">{{ words().templates.heading }}</h2>
            <div class="tl-grid">
              @for (template of templates(); track template.key) {
                <div class="tl-card" [class.seen]="seen() === template.key">
                  <h3>{{ template.title }}</h3>
                  <p class="tl-quiet">{{ template.description }} {{ template.count }}.</p>
                  <div class="tl-row">
                    <button
                      type="button"
                      matButton="text"
                      [attr.aria-expanded]="seen() === template.key"
                      [attr.aria-label]="words().templates.lookOf(template.title)"
                      (click)="look(template.key)"
                    >
                      {{ words().templates.look }}
                    </button>
                    <button
                      matButton="outlined"
                      type="button"
                      [disabled]="attempt.busy()"
                      [attr.aria-label]="words().templates.startOf(template.title)"
                      (click)="start(template)"
                    >
                      {{ words().templates.start }}
                    </button>
                  </div>
                  @if (seen() === template.key) {
                    <app-resource-state [resource]="bank" />
                    @if (bank.hasValue()) {
                      <ol class="questions">
                        @for (question of questionsOf(template); track question.id) {
                          <li>
                            <span dir="auto" [attr.lang]="spokenIn(question.texts, page())">{{ question.text }}</span><small>{{ kindText(question) }}</small>
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
    .tl-card {
      display: flex;
      flex-direction: column;
    }
    .tl-card .tl-row {
      margin-top: auto;
      padding-top: var(--tl-3);
    }
    .tl-row [matButton='text'] {
      margin-inline-start: calc(-1 * var(--tl-3));
    }
    .seen {
      grid-column: 1 / -1;
    }
    .questions {
      display: grid;
      gap: var(--tl-2);
      margin: var(--tl-3) 0 0;
      padding-inline-start: var(--tl-6);
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
  protected readonly laidAside = computed(() => countText(this.items().filter(({ archived }) => archived).length));
  /** The template whose questions are shown. */
  protected readonly seen = signal('');
  protected readonly bank = questionsResource(() => (this.seen() ? { language: pageLanguage() } : undefined));
  protected readonly kindText = kindText;
  protected readonly spokenIn = spokenIn;
  protected readonly page = pageLanguage;

  protected readonly words = questionnaireListWords;
  /** The templates in the language of the page. */
  protected readonly templates = computed(() =>
    (this.read.hasValue() ? this.read.value().templates : []).map((template) => ({
      ...template,
      title: inLanguage(template.titles, pageLanguage()),
      description: inLanguage(template.descriptions, pageLanguage()),
      count: questionWords().count(template.items.length),
    })),
  );
  protected readonly columns = computed((): readonly Column<QuestionnaireSummary>[] => [
    { key: 'title', label: this.words().title, sortable: true, value: (row) => row.title, link: (row) => ['/hr/questionnaires', row.id] },
    { key: 'version', label: this.words().version, numeric: true, value: (row) => row.version },
    { key: 'questionCount', label: this.words().questions, numeric: true, sortable: true, value: (row) => row.questionCount },
    { key: 'languages', label: this.words().languages, value: (row) => row.languages.map((language) => LANGUAGE_NAMES[language]).join(questionWords().comma) },
    { key: 'minutes', label: this.words().minutes, numeric: true, sortable: true, value: (row) => row.minutes },
    {
      key: 'launched',
      label: this.words().state,
      value: (row) => (row.archived ? this.words().archived : row.launched ? this.words().used : this.words().notUsed),
    },
  ]);

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
    }, questionnaireListWords().templates.made);
  }
}
