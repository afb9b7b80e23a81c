import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Question, QuestionVersion } from '@throughline/contract';
import { inLanguage, type Language } from '@throughline/domain';
import { questionVersionsResource, Surveys } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { kindText } from '../questionnaire/question-words';
import { tagWords } from './tag-words';

const CHANGES: Readonly<Record<QuestionVersion['change'], string>> = {
  made: 'made',
  'wording-fix': 'wording fix, its trend goes on',
  'new-meaning': 'new meaning, its trend begins anew',
};

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
    return usedIn ? `used in ${usedIn} ${usedIn === 1 ? 'questionnaire' : 'questionnaires'}` : '';
  });
  protected readonly act = computed(() => (this.question().source === 'own' ? 'Change' : 'Reword'));
  protected readonly versions = computed(() =>
    (this.history.hasValue() ? this.history.value().items : []).map((one) => ({
      version: one.version,
      text: inLanguage(one.question.texts, this.language()),
      said: [CHANGES[one.change], ...(one.on ? [dayText(one.on)] : []), ...(one.by ? [`by ${one.by}`] : [])].join(', '),
    })),
  );
  protected readonly words = tagWords;

  protected async retire(): Promise<void> {
    await this.attempt.run(
      async () => this.changed.emit(await this.surveys.retireQuestion(this.question().id)),
      'It is retired: it stays where it is asked and cannot be added anywhere.',
    );
  }

  protected async bringBack(): Promise<void> {
    await this.attempt.run(async () => this.changed.emit(await this.surveys.bringQuestionBack(this.question().id)), 'It can be asked again.');
  }
}
