import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { QuestionnaireImport, QuestionnaireImportChoices, QuestionnaireImportSummary } from '@throughline/contract';
import { problemOf } from '../../api/problem';
import { questionnaireImportResource, QuestionnaireImports, questionnaireImportsResource } from '../../api/questionnaire-imports';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Steps } from '../../ui/steps/steps';
import { Toasts } from '../../ui/toast/toasts';
import { MoveInQuestions } from './move-in-questions';
import { Rich } from '../../ui/rich/rich';
import { countText } from '../../words/numbers';
import { questionnaireListWords } from '../questionnaires/words/words';
import { MoveInReport } from './move-in-report';
import { moveInWords } from './words/words';

/** A questionnaire of LimeSurvey or SurveyJS on its way in: choose the file, see what it would become and what could not come over, make it. */
@Component({
  selector: 'app-move-in',
  imports: [DataTable, FileDrop, MatButton, MoveInQuestions, MoveInReport, Note, PageHeader, ResourceState, Rich, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-in.html',
  styleUrl: './move-in.scss',
})
export class MoveIn {
  /** The file that the address names. */
  readonly import = input<string>();

  private readonly imports = inject(QuestionnaireImports);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly read = questionnaireImportResource(() => this.import());
  protected readonly before = questionnaireImportsResource();
  protected readonly busy = signal(false);
  /** `language`: of what the server says in English; null where the page says it in its own. */
  protected readonly problem = signal<{ text: string; language: 'en' | null } | undefined>(undefined);
  /** The choices last asked for, until the server has answered them. */
  private wanted?: QuestionnaireImportChoices;

  protected readonly words = moveInWords;
  protected readonly list = questionnaireListWords;
  protected readonly steps = computed(() => (['file', 'previewed', 'done'] as const).map((key) => ({ key, label: this.words().steps[key] })));
  protected readonly view = computed<QuestionnaireImport | undefined>(() => (this.import() && this.read.hasValue() ? this.read.value() : undefined));
  protected readonly at = computed(() => {
    const state = this.view()?.state;
    return state === 'applied' ? 'done' : (state ?? 'file');
  });
  /** What stands in the way of making it. */
  protected readonly obstacle = computed(() => {
    const view = this.view();
    if (!view) return '';
    const { undecided, questionCount, mostQuestions } = view;
    if (questionCount === 0) return this.words().noQuestion;
    if (questionCount > mostQuestions)
      return this.words().tooMany(countText(questionCount), countText(mostQuestions), countText(questionCount - mostQuestions));
    return undecided === 0 ? '' : this.words().undecided(undecided);
  });

  protected readonly columns = computed((): readonly Column<QuestionnaireImportSummary>[] => [
    {
      key: 'fileName',
      label: this.words().files.file,
      value: (row) => row.fileName,
      link: (row) => this.router.createUrlTree(['/hr/move-in'], { queryParams: { import: row.id } }),
    },
    { key: 'source', label: this.words().files.from, value: (row) => (row.source === 'limesurvey' ? 'LimeSurvey' : 'SurveyJS') },
    { key: 'on', label: this.words().files.on, value: (row) => row.on, text: (row) => shortDayText(row.on) },
    { key: 'state', label: this.words().files.state, value: (row) => (row.state === 'applied' ? this.words().files.made : this.words().files.notMade) },
  ]);

  protected choose(file: File): Promise<void> {
    return this.work(async () => {
      const view = await this.imports.read(file);
      await this.router.navigate([], { queryParams: { import: view.id } });
      if (view.again) this.toasts.done(this.words().again);
    });
  }

  protected async decide(choices: QuestionnaireImportChoices): Promise<void> {
    this.wanted = choices;
    await this.work(async () => {
      // what was changed while the server was at work goes out next
      for (let sent: QuestionnaireImportChoices | undefined; this.wanted && this.wanted !== sent;) {
        sent = this.wanted;
        this.read.set(await this.imports.choose(this.import()!, sent));
      }
    });
  }

  protected make(): Promise<void> {
    return this.work(async () => {
      this.read.set(await this.imports.make(this.import()!));
      this.before.reload();
    });
  }

  protected discard(): Promise<void> {
    return this.work(async () => {
      await this.imports.discard(this.import()!);
      this.toasts.done(this.words().discarded);
      this.before.reload();
      await this.another();
    });
  }

  protected another(): Promise<boolean> {
    this.problem.set(undefined);
    return this.router.navigate([], { queryParams: {} });
  }

  private async work(write: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    // HttpErrorResponse: whether a file can be read, only the server knows
    try {
      await write();
    } catch (error) {
      const { code, detail, errors } = problemOf(error);
      const known = this.words().refused[code];
      this.problem.set(known ? { text: known, language: null } : { text: [detail, ...(errors ?? []).map((field) => field.detail)].join(' '), language: 'en' });
      if (this.import()) this.read.reload();
    } finally {
      this.busy.set(false);
      this.wanted = undefined;
    }
  }
}
