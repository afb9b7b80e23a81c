import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { dayText } from '../day';
import { answerText } from '../question/choices';
import { firstMissing, isWished } from '../steps';
import { AttachedClaims } from './attached-claims';

/** Everything that will travel, before it does. */
@Component({
  selector: 'app-review',
  imports: [Arrival, AttachedClaims],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.html',
})
export class Review {
  protected readonly answering = inject(Answering);
  private readonly paper = computed(() => this.answering.survey()?.paper);
  protected readonly closes = computed(() => dayText(this.paper()?.closesOn ?? ''));
  protected readonly again = computed(() => this.answering.record()?.receipt !== undefined);
  protected readonly lines = computed(() =>
    (this.paper()?.questions ?? []).map((question) => ({
      id: question.id,
      text: question.text,
      answer: answerText(question, this.answering.draft()),
      wished: isWished(question, this.answering.draft()),
    })),
  );
  protected readonly answered = computed(() => Object.keys(this.answering.draft().answers).length);
  protected readonly missing = computed(() => firstMissing(this.paper()?.questions ?? [], this.answering.draft()));
}
