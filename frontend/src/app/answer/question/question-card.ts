import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { LIMITS, type CycleQuestion } from '@throughline/domain';
import { choiceByKey, choicesOf, endsOf } from './choices';

const secondDigitWithin = 1_000;

/** One question with its ways to answer: by pointer, by keyboard, by digit, or not at all. */
@Component({
  selector: 'app-question-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-card.html',
  host: { class: 'card', '(keydown)': 'pressed($event)' },
})
export class QuestionCard {
  readonly question = input.required<CycleQuestion>();
  readonly number = input.required<number>();
  readonly value = input<number | string>();
  readonly declined = input(false);
  /** Whether Next was pressed without dealing with this question. */
  readonly missed = input(false);
  /** Whether she would like her comment answered. */
  readonly wished = input(false);
  readonly answered = output<number | string>();
  readonly decline = output<void>();
  readonly wish = output<boolean>();

  protected readonly limit = LIMITS.text;
  protected readonly choices = computed(() => choicesOf(this.question()));
  protected readonly ends = computed(() => endsOf(this.question()));
  protected readonly left = computed(() => this.limit - String(this.value() ?? '').length);
  private readonly legend = viewChild.required<ElementRef<HTMLElement>>('legend');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private digit = { key: '', at: 0 };

  focus(): void {
    this.legend().nativeElement.focus();
    this.host.scrollIntoView({ block: 'nearest' });
  }

  protected text(event: Event): void {
    this.answered.emit((event.target as HTMLTextAreaElement).value);
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.legend().nativeElement) this.host.closest('form')?.requestSubmit();
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key) || this.question().type === 'text') return;
    const before = event.timeStamp - this.digit.at < secondDigitWithin ? this.digit.key : '';
    const choice = choiceByKey(this.question(), event.key, before);
    this.digit = { key: event.key, at: event.timeStamp };
    if (!choice) return;
    event.preventDefault();
    this.answered.emit(choice.value);
    this.host.querySelectorAll<HTMLInputElement>('input')[this.choices().findIndex(({ value }) => value === choice.value)]?.focus();
  }
}
