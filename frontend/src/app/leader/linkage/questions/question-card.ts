import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RegisteredQuestion } from '@throughline/contract';
import { LinkageRegister } from '../../../api/linkage';
import { dayText, withDaysInWords } from '../../../ui/day-text';
import { Tag } from '../../../ui/tag/tag';
import { Attempt } from '../../../ui/toast/attempt';
import { verdictName } from '../link/verdict-words';
import { WithdrawalForm } from '../withdrawal';
import { figureText, frozen, QUESTION_STATES } from './question-words';

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
  protected readonly states = QUESTION_STATES;
  protected readonly dayText = dayText;
  protected readonly frozen = computed(() => frozen(this.question()));
  protected readonly standing = computed(() => withDaysInWords(this.question().standing));
  protected readonly figures = computed(() => figureText(this.question()));
  protected readonly verdict = computed(() => {
    const { answer } = this.question();
    return answer ? `${verdictName(answer.grade, answer.code)}, grade ${answer.grade} of 5` : '';
  });

  protected async answer(): Promise<void> {
    if (await this.attempt.run(() => this.register.answer(this.question().id), 'The answer is there. It is kept with its date and never rewritten.'))
      this.changed.emit();
  }

  protected readonly withdraw = (reason: string): Promise<unknown> => this.register.withdrawQuestion(this.question().id, reason);
}
