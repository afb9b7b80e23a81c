import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EventImportMetric, EventImportSample, EventImportView, ImportProblem, Metric } from '@throughline/contract';
import { FILE_FIELDS, type FileField } from '@throughline/domain';
import { problemsAddress } from '../../api/event-imports';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Note } from '../../ui/note/note';
import { countText } from '../../words/numbers';
import { eventWords } from './words/words';

const COUNTS = ['rows', 'events', 'refusedRows', 'repeated', 'agents', 'groups', 'added', 'changed', 'unchanged', 'older'] as const;

/** What a file would bring in, or brought in: counts, what is wrong with it row by row, its first rows, and the one button. */
@Component({
  selector: 'app-event-result',
  imports: [Cell, DataTable, MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-result.html',
  styleUrls: ['../../ui/import-preview/import-counts.scss', './event-result.scss'],
})
export class EventResult {
  readonly file = input.required<EventImportView>();
  readonly metrics = input.required<readonly Metric[]>();
  readonly busy = input.required<boolean>();
  /** Whether bad rows are left out. */
  readonly skipped = output<boolean>();
  readonly applied = output();
  readonly discarded = output();
  protected readonly words = eventWords;
  protected readonly open = computed(() => ['previewed', 'failed'].includes(this.file().state));
  protected readonly address = computed(() => problemsAddress(this.file().id));
  protected readonly number = countText;
  protected readonly counts = computed(() => {
    const counts = this.file().counts;
    return COUNTS.flatMap((key) => {
      const count = counts[key];
      // what is not known yet, and what there is none of beside rows and events, says nothing
      return count === null || (count === 0 && !['rows', 'events', 'refusedRows', 'added'].includes(key))
        ? []
        : [{ key, count, label: eventWords().counts[key](count) }];
    });
  });
  protected readonly skipping = computed(() => this.file().options.skipBadRows ?? false);
  protected readonly blocked = computed(() => {
    const { lacks, counts, asked, problemCount } = this.file();
    return this.busy() || lacks !== null || asked !== null || counts.events === 0 || (problemCount > 0 && !this.skipping());
  });
  /** Why nothing can be brought in of a file that can be read. */
  protected readonly nothing = computed(() => {
    const { lacks, counts, asked } = this.file();
    if (!this.open() || lacks !== null || asked !== null || counts.events > 0) return undefined;
    return counts.rows === 0 ? eventWords().noRows : eventWords().noGoodRows;
  });
  protected readonly metricColumns = computed<Column<EventImportMetric>[]>(() => {
    const { metric, events } = eventWords();
    return [
      { key: 'metric', label: metric, value: (row) => this.metricName(row.metricId) },
      { key: 'events', label: events, numeric: true, value: (row) => row.events, text: (row) => countText(row.events) },
    ];
  });
  protected readonly problemColumns = computed<Column<ImportProblem>[]>(() => {
    const { line, column, said, problem } = eventWords();
    return [
      { key: 'line', label: line, numeric: true, sortable: true, value: (row) => row.line },
      { key: 'column', label: column, sortable: true, value: (row) => row.column },
      { key: 'value', label: said, value: (row) => row.value },
      { key: 'problem', label: problem, sortable: true, value: (row) => row.problem },
    ];
  });
  protected readonly sampleColumns = computed<Column<EventImportSample>[]>(() => {
    const fields = [...new Set(this.file().sample.flatMap(({ values }) => Object.keys(values)))];
    return [
      { key: 'line', label: eventWords().line, numeric: true, value: (row) => row.line },
      ...fields.map((field) => ({ key: `field-${field}`, label: this.fieldName(field), value: (row: EventImportSample) => row.values[field] })),
    ];
  });

  protected skip(event: Event): void {
    this.skipped.emit((event.target as HTMLInputElement).checked);
  }

  private metricName(id: string): string {
    return this.metrics().find((metric) => metric.id === id)?.name ?? '–';
  }

  private fieldName(field: string): string {
    if (field.startsWith('metric:')) return this.metricName(field.slice('metric:'.length));
    return FILE_FIELDS.includes(field as FileField) ? eventWords().fields[field as FileField] : field;
  }
}
