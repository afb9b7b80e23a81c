import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { cutWhole, isComment, LIMITS, type AnswerValue, type CycleQuestion } from '@throughline/domain';
import { Speech } from '../words/speech';
import { choiceByKey, choicesOf, endsOf, several, withToggled, type Choice } from './choices';
import { Ranking } from './ranking';

const secondDigitWithin = 1_000;

/** One question with its ways to answer: by pointer, by keyboard, by digit, or not at all. */
@Component({
  selector: 'app-question-card',
  imports: [Ranking],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-card.html',
  host: { class: 'card', '(keydown)': 'pressed($event)' },
})
export class QuestionCard {
  readonly question = input.required<CycleQuestion>();
  readonly number = input.required<number>();
  readonly value = input<AnswerValue>();
  readonly declined = input(false);
  /** It is a row of a matrix, whose points have their words above all rows. */
  readonly row = input(false);
  /** Whether Next was pressed without dealing with this question. */
  readonly missed = input(false);
  /** Whether she would like her comment answered. */
  readonly wished = input(false);
  readonly answered = output<AnswerValue>();
  readonly decline = output<void>();
  readonly wish = output<boolean>();

  protected readonly later = inject(Speech).later;
  // two presses may come before the page is drawn again: the second builds on the first
  private readonly current = linkedSignal(() => this.value());
  protected readonly kind = computed(() => {
    const { type } = this.question();
    if (isComment(this.question())) return 'words';
    return type === 'ranking' ? 'ranking' : type === 'multiple-choice' ? 'several' : 'one';
  });
  protected readonly limit = computed(() => (this.question().type === 'text' ? LIMITS.text : LIMITS.sentence));
  protected readonly choices = computed(() => choicesOf(this.question()));
  protected readonly ends = computed(() => endsOf(this.question()));
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : '';
  });
  protected readonly left = computed(() => this.limit() - this.text().length);
  /** What was typed or pasted was longer than fits. */
  protected readonly cut = signal(false);
  protected readonly full = computed(() => this.kind() === 'several' && several(this.current()).length >= (this.question().most ?? Infinity));
  private readonly legend = viewChild.required<ElementRef<HTMLElement>>('legend');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private digit = { key: '', at: 0 };

  focus(): void {
    this.legend().nativeElement.focus();
    this.host.scrollIntoView({ block: 'nearest' });
  }

  protected typed(event: Event): void {
    const field = event.target as HTMLTextAreaElement;
    const text = cutWhole(field.value, this.limit());
    this.cut.set(text !== field.value);
    if (text !== field.value) field.value = text;
    this.answered.emit(text);
  }

  protected isPicked({ value }: Choice): boolean {
    if (this.declined()) return false;
    return this.kind() === 'several' ? several(this.current()).includes(String(value)) : this.value() === value;
  }

  protected pick(choice: Choice, event?: Event): void {
    if (this.kind() !== 'several') return this.answered.emit(choice.value);
    const picked = withToggled(this.current(), String(choice.value), this.question().most);
    this.current.set(picked);
    // no more may be picked: the box that was pressed stays empty
    if (event) (event.target as HTMLInputElement).checked = picked.includes(String(choice.value));
    this.answered.emit(picked);
  }

  protected declineOrNot(event: Event): void {
    if ((event.target as HTMLInputElement).checked) this.decline.emit();
    else this.answered.emit('');
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.legend().nativeElement) this.host.closest('form')?.requestSubmit();
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key) || ['words', 'ranking'].includes(this.kind())) return;
    const before = event.timeStamp - this.digit.at < secondDigitWithin ? this.digit.key : '';
    const choice = choiceByKey(this.question(), event.key, before);
    this.digit = { key: event.key, at: event.timeStamp };
    if (!choice) return;
    event.preventDefault();
    this.pick(choice);
    this.host.querySelectorAll<HTMLInputElement>('input')[this.choices().findIndex(({ value }) => value === choice.value)]?.focus();
  }
}
