import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { LANGUAGE_NAMES } from '@throughline/domain';
import { differenceResource, questionnaireResource, questionnaireVersionsResource, Surveys } from '../../../api/surveys';
import { Confirm } from '../../../ui/confirm/confirm';
import { dayText } from '../../../ui/day-text';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { Tag } from '../../../ui/tag/tag';
import { Attempt } from '../../../ui/toast/attempt';
import { inOrder, isolated } from '../../../words/numbers';
import { questionnaireListWords } from '../../questionnaires/words/words';
import { questionWords } from '../../questions/words/words';
import { builderWords } from '../words/words';
import { aroundWords } from './change-words';
import { versionWords } from './words/words';

/** What became of a questionnaire: its versions, what changed from one to the next, a copy, the archive. */
@Component({
  selector: 'app-versions',
  imports: [MatButton, Note, PageHeader, ResourceState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './versions.html',
  styleUrl: './versions.scss',
})
export class Versions {
  readonly id = input.required<string>();
  /** The version that is looked at, from the address; without it the newest. */
  readonly version = input<string>();
  /** The version that it is compared with; without it the last that a cycle used before, or the one before. */
  readonly from = input<string>();

  private readonly surveys = inject(Surveys);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  protected readonly words = versionWords;
  protected readonly list = questionnaireListWords;
  protected readonly attempt = new Attempt();
  protected readonly questionnaire = questionnaireResource(() => this.id());
  protected readonly read = questionnaireVersionsResource(() => this.id());
  private readonly items = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly rows = computed(() =>
    this.items().map((row) => ({
      ...row,
      facts: this.words().facts(
        questionWords().count(row.questionCount),
        builderWords().minutes(row.minutes),
        row.languages.map((language) => inOrder(LANGUAGE_NAMES[language])).join(questionWords().comma),
        this.writtenOf(row),
      ),
    })),
  );
  protected readonly to = computed(() => Number(this.version()) || this.items()[0]?.version || 0);
  protected readonly earlier = computed(() => this.items().filter(({ version }) => version < this.to()));
  protected readonly compared = computed(() => {
    const chosen = Number(this.from());
    const earlier = this.earlier();
    return earlier.some(({ version }) => version === chosen) ? chosen : ((earlier.find(({ launched }) => launched) ?? earlier[0])?.version ?? 0);
  });
  protected readonly difference = differenceResource(() =>
    this.to() && this.compared() ? { id: this.id(), version: this.to(), from: this.compared() } : undefined,
  );
  protected readonly lines = computed(() =>
    (this.difference.hasValue() ? this.difference.value().lines : []).map((line) => ({
      ...line,
      said: line.changes.map((change) => this.words().changes[change]),
    })),
  );
  protected readonly around = computed(() => (this.difference.hasValue() ? aroundWords(this.difference.value()) : []));
  protected readonly breaks = computed(() => this.lines().filter(({ changes }) => changes.includes('new-meaning')).length);
  protected readonly archived = computed(() => this.questionnaire.hasValue() && this.questionnaire.value().archived);
  protected readonly title = computed(() =>
    this.questionnaire.hasValue() ? isolated(this.questionnaire.value().title) : questionnaireListWords().titles.questionnaire,
  );
  protected readonly busy = signal(false);

  private writtenOf({ on, by }: { readonly on: string | null; readonly by: string | null }): string {
    if (!on) return this.words().writtenSometime;
    return by ? this.words().writtenBy(dayText(on), isolated(by)) : this.words().written(dayText(on));
  }

  protected look(version: number): void {
    void this.router.navigate([], { queryParams: { version, from: null }, queryParamsHandling: 'merge' });
  }

  protected compare(event: Event): void {
    void this.router.navigate([], { queryParams: { from: (event.target as HTMLSelectElement).value }, queryParamsHandling: 'merge' });
  }

  protected async copy(): Promise<void> {
    await this.attempt.run(async () => {
      const made = await this.surveys.copyQuestionnaire(this.id());
      await this.router.navigate(['/hr/questionnaires', made.id]);
    }, this.words().copied);
  }

  protected async archive(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().sure(this.title()),
      sentences: [this.words().sureText],
      act: this.words().archiveIt,
    });
    if (!sure) return;
    await this.attempt.run(async () => {
      await this.surveys.archiveQuestionnaire(this.id());
      this.questionnaire.reload();
    }, this.words().isArchived);
  }

  protected async bringBack(): Promise<void> {
    await this.attempt.run(async () => {
      await this.surveys.unarchiveQuestionnaire(this.id());
      this.questionnaire.reload();
    }, this.words().isBack);
  }
}
