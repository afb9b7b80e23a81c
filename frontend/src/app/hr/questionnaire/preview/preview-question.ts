import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type AnswerValue, type CycleQuestion, isComment } from '@throughline/domain';
import { Icon } from '../../../ui/icon/icon';
import { answersOf } from '../logic/comparisons';
import { builderWords } from '../words/words';

let last = 0;

/** One question of the preview with the way to answer it. What is picked decides the logic of the preview and goes nowhere. */
@Component({
  selector: 'app-preview-question',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [class]="question().type">
      <legend>
        <span class="number">{{ number() }}.</span>&ngsp;<span dir="auto">{{ question().text }}</span>
      </legend>
      @if (question().type === 'short-text') {
        <input type="text" [attr.aria-label]="question().text" [value]="value() ?? ''" (input)="write($event)" />
      } @else if (question().type === 'text') {
        <textarea rows="4" [attr.aria-label]="question().text" [value]="value() ?? ''" (input)="write($event)"></textarea>
      } @else if (question().type === 'ranking') {
        <ol>
          @for (option of ranked(); track option.value; let i = $index) {
            <li [class.put]="i < places()">
              <span class="mark">{{ i < places() ? i + 1 : '' }}</span>
              <span class="label" dir="auto">{{ option.label }}</span>
              <button type="button" [attr.aria-label]="words().up(option.label)" (click)="rank(option.value, -1)"><app-icon name="up" /></button>
              <button type="button" [disabled]="i >= places()" [attr.aria-label]="words().down(option.label)" (click)="rank(option.value, 1)">
                <app-icon name="down" />
              </button>
            </li>
          }
        </ol>
      } @else {
        @if (ends(); as ends) {
          <p class="ends" aria-hidden="true">
            <span>{{ ends[0] }}</span><span>{{ ends[1] }}</span>
          </p>
        }
        <div class="choices">
          @for (choice of choices(); track choice.value) {
            <label>
              <input
                [type]="several() ? 'checkbox' : 'radio'"
                [name]="name"
                [attr.aria-label]="choice.name"
                [checked]="picked(choice.value)"
                [disabled]="full() && !picked(choice.value)"
                (change)="pick(choice.value, $event)"
              />
              <span class="face" dir="auto" aria-hidden="true">{{ choice.label }}</span>
            </label>
          }
        </div>
      }
    </fieldset>
  `,
  styleUrl: './preview-question.scss',
})
export class PreviewQuestion {
  readonly question = input.required<CycleQuestion>();
  readonly number = input.required<number>();
  readonly value = input<AnswerValue>();
  readonly answered = output<AnswerValue | undefined>();
  protected readonly words = computed(() => builderWords().preview);
  protected readonly name = `preview-${++last}`;
  protected readonly several = computed(() => this.question().type === 'multiple-choice');
  /** The words at the ends of a scale that has words there only. */
  protected readonly ends = computed(() => {
    const { scale } = this.question();
    return scale && scale.labels.length === 2 ? scale.labels : undefined;
  });
  protected readonly choices = computed(() => {
    const ends = this.ends();
    const answers = answersOf(this.question());
    return answers.map((answer, i) => {
      const end = ends && (i === 0 ? ends[0] : i === answers.length - 1 ? ends[1] : undefined);
      return { ...answer, name: end ? `${answer.label}, ${end}` : answer.label };
    });
  });
  private readonly list = computed<readonly string[]>(() => {
    const value = this.value();
    return typeof value === 'object' ? value : [];
  });
  protected readonly places = computed(() => this.list().length);
  /** The ranked options in their order, the others below. */
  protected readonly ranked = computed(() => {
    const put = this.list();
    const options = this.question().options ?? [];
    return [...put.flatMap((value) => options.filter((option) => option.value === value)), ...options.filter(({ value }) => !put.includes(value))];
  });
  protected readonly full = computed(() => this.several() && this.list().length >= (this.question().most ?? Infinity));

  protected picked(value: number | string): boolean {
    return this.several() ? this.list().some((one) => one === value) : this.value() === value;
  }

  protected pick(value: number | string, event: Event): void {
    if (!this.several()) return this.answered.emit(value);
    const { checked } = event.target as HTMLInputElement;
    const others = this.list().filter((one) => one !== value);
    this.answered.emit(checked ? [...others, String(value)] : others);
  }

  /** A step up or down; the first step up puts an option at the end of what is ranked, a step down from there takes it out again. */
  protected rank(value: string, by: -1 | 1): void {
    const put = this.list();
    const from = put.indexOf(value);
    if (from === -1) {
      if (put.length < (this.question().most ?? Infinity)) this.answered.emit([...put, value]);
      return;
    }
    const others = put.toSpliced(from, 1);
    const to = from + by;
    this.answered.emit(to >= put.length ? others : others.toSpliced(Math.max(0, to), 0, value));
  }

  protected write(event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.answered.emit(isComment(this.question()) && value ? value : undefined);
  }
}
