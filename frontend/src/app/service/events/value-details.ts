import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { EventValue, Metric } from '@throughline/contract';
import { DECIMAL_MARKS, ratingTable, TIME_UNITS, timeUnitOf } from '@throughline/domain';
import { figureText } from '../../words/numbers';
import { wordsOf } from './chosen-columns';
import { eventWords } from './words/words';

/** How the values of one column are written: unit, mark before decimals, another scale, words. */
@Component({
  selector: 'app-value-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './value-details.html',
  styleUrl: './value-details.scss',
})
export class ValueDetails {
  readonly metric = input.required<Metric>();
  readonly value = input.required<EventValue>();
  readonly busy = input.required<boolean>();
  readonly changed = output<EventValue>();
  protected readonly words = eventWords;
  protected readonly units = TIME_UNITS;
  protected readonly marks = DECIMAL_MARKS;
  protected readonly timed = computed(() => timeUnitOf(this.metric().unit) !== undefined);
  protected readonly scaled = computed(() => this.metric().valueMin !== null && this.metric().valueMax !== null);
  protected readonly own = computed(() => {
    const { valueMin, valueMax } = this.metric();
    return eventWords().scaleOwn(figureText(valueMin ?? 0), figureText(valueMax ?? 0));
  });
  /** Both ends and the middle of the written scale, and what they become. */
  protected readonly conversions = computed(() => {
    const { scale } = this.value();
    const { valueMin, valueMax } = this.metric();
    if (!scale || scale.max <= scale.min || valueMin === null || valueMax === null) return [];
    return [0, 0.5, 1].map((part) =>
      eventWords().converts(figureText(scale.min + part * (scale.max - scale.min)), figureText(valueMin + part * (valueMax - valueMin))),
    );
  });
  protected readonly typed = computed(() =>
    Object.entries(this.value().words ?? {})
      .map(([word, value]) => `${word} = ${value}`)
      .join('\n'),
  );
  protected readonly known = computed(() =>
    ratingTable(this.metric(), new Map(Object.entries(this.value().words ?? {}))).map(({ word, value }) => `${word} = ${figureText(value)}`),
  );

  protected setUnit(event: Event): void {
    const unit = TIME_UNITS.find((one) => one === (event.target as HTMLSelectElement).value);
    this.changed.emit(without({ ...this.value(), unit }));
  }

  protected setMark(event: Event): void {
    const decimalMark = DECIMAL_MARKS.find((one) => one === (event.target as HTMLSelectElement).value);
    this.changed.emit(without({ ...this.value(), decimalMark }));
  }

  /** Both ends together: half a scale is none. */
  protected setScale(from: string, to: string): void {
    const [min, max] = [Number(from), Number(to)];
    const whole = from.trim() !== '' && to.trim() !== '' && Number.isFinite(min) && Number.isFinite(max);
    this.changed.emit(without({ ...this.value(), scale: whole ? { min, max } : undefined }));
  }

  protected setWords(event: Event): void {
    const words = wordsOf((event.target as HTMLTextAreaElement).value);
    this.changed.emit(without({ ...this.value(), words: Object.keys(words).length ? words : undefined }));
  }
}

/** Without what is not chosen. */
function without(value: EventValue): EventValue {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as unknown as EventValue;
}
