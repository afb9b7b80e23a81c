import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RegisteredQuestion } from '@throughline/contract';
import { LinkageRegister } from '../../../api/linkage';
import { dayText, withDaysInWords } from '../../../ui/day-text';
import { Tag } from '../../../ui/tag/tag';
import { Attempt } from '../../../ui/toast/attempt';
import { locale } from '../../../words/language';
import { separated } from '../../../words/listed';
import { isolated } from '../../../words/numbers';
import { verdictName } from '../link/verdict-words';
import { WithdrawalForm } from '../withdrawal';
import { linkageWords } from '../words/words';
import { figureText, frozen, QUESTION_TONES } from './question-words';
import { questionWords } from './words/words';

/** One registered question: what was frozen, how it stands, and its answer with its date. */
@Component({
  selector: 'app-question-card',
  imports: [MatButton, Tag, WithdrawalForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-card.html',
  styleUrl: './question-card.scss',
})
export class QuestionCard {
  readonly question = input.required<RegisteredQuestion>();
  readonly changed = output();
  private readonly register = inject(LinkageRegister);
  protected readonly attempt = new Attempt();
  protected readonly all = questionWords;
  protected readonly words = computed(() => questionWords().card);
  protected readonly tones = QUESTION_TONES;
  protected readonly dayText = dayText;
  protected readonly frozen = computed(() => frozen(this.question()));
  protected readonly standing = computed(() => withDaysInWords(this.question().standing));
  protected readonly figures = computed(() => figureText(this.question()));
  protected readonly verdict = computed(() => {
    const { answer } = this.question();
    return answer ? linkageWords().grades.verdict(verdictName(answer.grade, answer.code), answer.grade) : '';
  });

  protected readonly registered = computed(() => {
    const { registeredOn, registeredBy } = this.question();
    return separated(locale(), [dayText(registeredOn), isolated(registeredBy)]);
  });

  protected async answer(): Promise<void> {
    if (await this.attempt.run(() => this.register.answer(this.question().id), this.words().answerThere)) this.changed.emit();
  }

  protected readonly withdraw = (reason: string): Promise<unknown> => this.register.withdrawQuestion(this.question().id, reason);
}
