import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EventImportMapping, EventImportView, EventValue, Metric } from '@throughline/contract';
import { FILE_FIELDS, type FileField } from '@throughline/domain';
import { bodyOf, type Chosen, choiceOf, chosenIn, columnChoice, readingOf, ROW } from './chosen-columns';
import { ValueDetails } from './value-details';
import { eventWords } from './words/words';

/** Which column of a file is what, and how the values of each metric are read; sent when it is right, not at each change. */
@Component({
  selector: 'app-event-mapping',
  imports: [MatButton, ValueDetails],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-mapping.html',
  styleUrl: './event-mapping.scss',
})
export class EventMapping {
  readonly file = input.required<EventImportView>();
  readonly metrics = input.required<readonly Metric[]>();
  readonly busy = input.required<boolean>();
  readonly mapped = output<EventImportMapping>();
  protected readonly words = eventWords;
  protected readonly fields = FILE_FIELDS;
  protected readonly row = ROW;
  /** What the server reads; the same file read again changes nothing that is being chosen here. */
  private readonly saved = computed(() => chosenIn(this.file()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  protected readonly chosen = linkedSignal<Chosen>(() => this.saved());
  protected readonly changed = computed(() => JSON.stringify(this.chosen()) !== JSON.stringify(this.saved()));
  /** A file that is not known, or lacks something, needs to be looked at. */
  protected readonly unfolded = linkedSignal(() => this.file().lacks !== null || this.file().format === 'other');
  protected readonly usable = computed(() => this.file().columns.filter((column) => !this.file().personal[column]));

  protected valueOf(metric: Metric): EventValue | undefined {
    return this.chosen().values.find(({ metricId }) => metricId === metric.id);
  }

  protected choice(metric: Metric): string {
    return choiceOf(this.valueOf(metric));
  }

  /** How the metric is read now, when that is more than one column. */
  protected kept(metric: Metric): { choice: string; label: string } | undefined {
    const value = this.saved().values.find(({ metricId }) => metricId === metric.id);
    return value?.as === 'one-reply' ? { choice: choiceOf(value), label: value.columns.join(' + ') } : undefined;
  }

  protected readonly columnChoice = columnChoice;

  protected countable(metric: Metric): boolean {
    return metric.formula === 'count' || metric.formula === 'rate';
  }

  protected label(metric: Metric, column: string): string {
    return metric.definitionKey === 'reopen-rate' ? eventWords().atLeastOne(column) : column;
  }

  protected setField(field: FileField, event: Event): void {
    const column = (event.target as HTMLSelectElement).value;
    this.chosen.update((before) => {
      const others = Object.fromEntries(Object.entries(before.fields).filter(([, other]) => other !== column));
      return { ...before, fields: { ...others, [field]: column || undefined }, alsoKey: before.alsoKey === column ? '' : before.alsoKey };
    });
  }

  protected setAlsoKey(event: Event): void {
    this.chosen.update((before) => ({ ...before, alsoKey: (event.target as HTMLSelectElement).value }));
  }

  protected setValue(metric: Metric, event: Event): void {
    const known = this.saved().values.find(({ metricId }) => metricId === metric.id);
    this.replace(metric, readingOf((event.target as HTMLSelectElement).value, metric, known));
  }

  protected replace(metric: Metric, value: EventValue | undefined): void {
    this.chosen.update((before) => {
      const at = before.values.findIndex(({ metricId }) => metricId === metric.id);
      const values = at < 0 ? [...before.values, value] : before.values.with(at, value as EventValue);
      return { ...before, values: values.filter((one) => one !== undefined) };
    });
  }

  protected send(): void {
    this.mapped.emit(bodyOf(this.chosen(), this.file().options));
  }

  protected toggle(event: Event): void {
    this.unfolded.set((event.target as HTMLDetailsElement).open);
  }
}
