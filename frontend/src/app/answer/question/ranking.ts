import { ChangeDetectionStrategy, ChangeDetectorRef, Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { AnswerValue, CycleQuestion } from '@throughline/domain';
import { Speech } from '../words/speech';
import { choicesOf, several, withMoved, withToggled } from './choices';

/** Options to put in order: picked one after the other, then moved by buttons, with a key, a finger or a mouse alike. Every move is said aloud. */
@Component({
  selector: 'app-ranking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().question;
    <p class="hint">{{ question().most ? w.rankMost(question().most!) : w.rank }}</p>
    @if (order().length > 0) {
      <ol class="order" [attr.aria-label]="w.ranked">
        @for (option of order(); track option.value; let place = $index; let first = $first; let last = $last) {
          <li>
            <span class="mark" aria-hidden="true">{{ place + 1 }}</span>
            <span class="label" dir="auto">{{ option.label }}</span>
            <span class="moves">
              <button
                type="button"
                [attr.data-of]="option.value"
                data-way="up"
                [attr.aria-label]="w.up(option.label)"
                [attr.aria-disabled]="first ? true : null"
                (click)="move(option.value, -1)"
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                [attr.data-of]="option.value"
                data-way="down"
                [attr.aria-label]="w.down(option.label)"
                [attr.aria-disabled]="last ? true : null"
                (click)="move(option.value, 1)"
              >
                <span aria-hidden="true">↓</span>
              </button>
              <button type="button" [attr.aria-label]="w.out(option.label)" (click)="toggle(option.value)"><span aria-hidden="true">×</span></button>
            </span>
          </li>
        }
      </ol>
    }
    @if (left().length > 0) {
      <ul class="pool" [attr.aria-label]="w.unranked">
        @for (option of left(); track option.value) {
          <li>
            <button type="button" [attr.data-of]="option.value" data-way="in" [attr.aria-disabled]="full() ? true : null" (click)="toggle(option.value)">
              <span dir="auto">{{ option.label }}</span>
            </button>
          </li>
        }
      </ul>
    }
    <p class="unseen" role="status">{{ said() }}</p>
  `,
})
export class Ranking {
  readonly question = input.required<CycleQuestion>();
  readonly value = input<AnswerValue>();
  readonly answered = output<AnswerValue>();

  protected readonly later = inject(Speech).later;
  protected readonly said = signal('');
  // the next key may come before the page is drawn again: it builds on this one
  private readonly current = linkedSignal(() => this.value());
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly page = inject(ChangeDetectorRef);
  private readonly options = computed(() => choicesOf(this.question()).map(({ value, label }) => ({ value: String(value), label })));
  protected readonly order = computed(() => several(this.current()).flatMap((value) => this.options().find((option) => option.value === value) ?? []));
  protected readonly left = computed(() => this.options().filter(({ value }) => !several(this.current()).includes(value)));
  protected readonly full = computed(() => this.order().length >= (this.question().most ?? Infinity));

  protected move(value: string, by: -1 | 1): void {
    const order = withMoved(several(this.current()), value, by);
    const place = order.indexOf(value) + 1;
    // at an end the same place is said again: she learns that it goes no further
    this.tell(order, value, place);
    this.focusOn(`[data-of="${CSS.escape(value)}"][data-way="${by < 0 ? 'up' : 'down'}"]`);
  }

  protected toggle(value: string): void {
    const order = withToggled(this.current(), value, this.question().most);
    const place = order.indexOf(value) + 1;
    if (place === 0 && !several(this.current()).includes(value)) return this.said.set(this.later().question.mostReached(order.length));
    const next = this.left().find((option) => option.value !== value)?.value;
    this.tell(order, value, place);
    // on with the next to pick; taken out, where it came back to
    const focused = place > 0 ? (next ?? value) : value;
    this.focusOn(`[data-of="${CSS.escape(focused)}"]`);
  }

  private tell(order: readonly string[], value: string, place: number): void {
    const label = this.options().find((option) => option.value === value)?.label ?? value;
    const { question } = this.later();
    this.said.set(place > 0 ? question.rankedAt(label, place, order.length) : question.rankedOut(label));
    this.current.set(order);
    this.answered.emit(order);
  }

  // what moves in the page loses the focus, which belongs to whoever moved it. Drawn at once: a key that comes before the next drawing must meet what
  // comes next, and not the option it has just picked, which it would take out again
  private focusOn(selector: string): void {
    this.page.detectChanges();
    this.host.querySelector<HTMLElement>(selector)?.focus();
  }
}
