import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Question } from '@throughline/contract';
import { inLanguage, type Language } from '@throughline/domain';
import { questionVersionsResource, Surveys } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { kindText } from '../questionnaire/question-words';
import { isolated } from '../../words/numbers';
import { spokenIn } from './spoken-in';
import { tagWords } from './tag-words';
import { questionWords } from './words/words';

/** One question of the bank: what it says, where it is asked, what it said before, and what can be done with it. */
@Component({
  selector: 'app-bank-question',
  imports: [ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bank-question.html',
  styleUrl: './bank-question.scss',
})
export class BankQuestion {
  readonly question = input.required<Question>();
  readonly language = input<Language>('en');
  /** It was retired or brought back. */
  readonly changed = output<Question>();
  /** Its words are to be changed. */
  readonly write = output<Question>();
  private readonly surveys = inject(Surveys);
  protected readonly attempt = new Attempt();
  /** Whether its history is shown. */
  protected readonly open = signal(false);
  protected readonly history = questionVersionsResource(() => (this.open() ? this.question().id : undefined));
  protected readonly kind = computed(() => kindText(this.question()));
  protected readonly labels = computed(() => (this.question().options ?? []).map(({ label }) => label).join(' · '));
  protected readonly used = computed(() => {
    const { usedIn } = this.question();
    return usedIn ? questionWords().one.used(usedIn) : '';
  });
  protected readonly act = computed(() => {
    const { one } = questionWords();
    const { source, text } = this.question();
    return source === 'own' ? { act: one.change, of: one.changeOf(text) } : { act: one.reword, of: one.rewordOf(text) };
  });
  protected readonly versions = computed(() =>
    (this.history.hasValue() ? this.history.value().items : []).map((one) => ({
      version: one.version,
      text: inLanguage(one.question.texts, this.language()),
      said: [questionWords().one.changes[one.change], ...(one.on ? [dayText(one.on)] : []), ...(one.by ? [questionWords().one.by(isolated(one.by))] : [])].join(
        questionWords().comma,
      ),
    })),
  );
  protected readonly words = questionWords;
  protected readonly tagWords = tagWords;
  protected readonly spokenIn = spokenIn;

  protected async retire(): Promise<void> {
    await this.attempt.run(async () => this.changed.emit(await this.surveys.retireQuestion(this.question().id)), questionWords().one.isRetired);
  }

  protected async bringBack(): Promise<void> {
    await this.attempt.run(async () => this.changed.emit(await this.surveys.bringQuestionBack(this.question().id)), questionWords().one.isBack);
  }
}
