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
import { aroundWords, CHANGE_WORDS } from './change-words';

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
  protected readonly attempt = new Attempt();
  protected readonly questionnaire = questionnaireResource(() => this.id());
  protected readonly read = questionnaireVersionsResource(() => this.id());
  private readonly items = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly rows = computed(() =>
    this.items().map((row) => ({
      ...row,
      written: row.on ? `${dayText(row.on)}${row.by ? ` by ${row.by}` : ''}` : 'nobody knows any more when',
      names: row.languages.map((language) => LANGUAGE_NAMES[language]).join(', '),
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
    (this.difference.hasValue() ? this.difference.value().lines : []).map((line) => ({ ...line, said: line.changes.map((change) => CHANGE_WORDS[change]) })),
  );
  protected readonly around = computed(() => (this.difference.hasValue() ? aroundWords(this.difference.value()) : []));
  protected readonly breaks = computed(() => this.lines().filter(({ changes }) => changes.includes('new-meaning')).length);
  protected readonly archived = computed(() => this.questionnaire.hasValue() && this.questionnaire.value().archived);
  protected readonly title = computed(() => (this.questionnaire.hasValue() ? this.questionnaire.value().title : 'Questionnaire'));
  protected readonly busy = signal(false);

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
    }, 'The copy is made. Change what you like.');
  }

  protected async archive(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Archive “${this.title()}”?`,
      sentences: ['It leaves the list and no new cycle can use it. Its cycles and their results stay as they are, and you can bring it back.'],
      act: 'Archive it',
    });
    if (!sure) return;
    await this.attempt.run(async () => {
      await this.surveys.archiveQuestionnaire(this.id());
      this.questionnaire.reload();
    }, 'It is archived.');
  }

  protected async bringBack(): Promise<void> {
    await this.attempt.run(async () => {
      await this.surveys.unarchiveQuestionnaire(this.id());
      this.questionnaire.reload();
    }, 'It is back in the list.');
  }
}
