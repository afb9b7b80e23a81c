import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { answerText } from '../question/choices';
import { isWished } from '../dealt-with';
import { firstMissing } from '../steps';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { AttachedClaims } from './attached-claims';
import { SaidNo } from './said-no';

/** Everything that will travel, before it does: the questions she was asked, with her answers to them. */
@Component({
  selector: 'app-review',
  imports: [Arrival, AttachedClaims, RichText, SaidNo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.html',
})
export class Review {
  protected readonly answering = inject(Answering);
  private readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
  protected readonly closes = computed(() => this.speech.day(this.answering.survey()?.paper.closesOn));
  protected readonly again = computed(() => this.answering.record()?.receipt !== undefined);
  protected readonly lines = computed(() =>
    this.answering.asked().map((question) => ({
      id: question.id,
      text: question.matrix ? `${question.matrix.text} ${question.text}` : question.text,
      answer: answerText(question, this.answering.draft(), this.later(), (items) => this.speech.list(items)),
      wished: isWished(question, this.answering.draft()),
    })),
  );
  protected readonly answered = computed(() => {
    const { answers } = this.answering.draft();
    return this.answering.asked().filter(({ id }) => answers[id] !== undefined).length;
  });
  protected readonly missing = computed(() => firstMissing(this.answering.asked(), this.answering.draft()));
}
