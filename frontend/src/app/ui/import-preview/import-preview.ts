import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Cell } from '../data-table/cell';
import { DataTable } from '../data-table/data-table';
import type { Column } from '../data-table/column';
import { Note } from '../note/note';
import { Tag, type Tone } from '../tag/tag';
import { delimiterName, missingFields, type CsvImport, type ImportProblem, type ImportSample } from './csv-import';

const TONES: Readonly<Record<string, Tone>> = { added: 'good', changed: 'watch', refused: 'act' };

/**
 * What a file would do before it does it: which column means what, how many rows come, change, stay or are refused, every bad row
 * by line and reason, and one button. Project the options of the import (period, scale) between mapping and counts.
 */
@Component({
  selector: 'app-import-preview',
  imports: [Cell, DataTable, MatButton, Note, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.scss',
})
export class ImportPreview {
  readonly preview = input.required<CsvImport>();
  /** While the server works on the last step. */
  readonly busy = input(false);
  /** What a row is: 'people', 'observations'. */
  readonly things = input('rows');
  readonly mappingChange = output<Record<string, string>>();
  readonly apply = output();
  readonly discard = output();

  protected readonly applied = computed(() => this.preview().state === 'applied');
  protected readonly missing = computed(() => missingFields(this.preview()));
  protected readonly effective = computed(() => this.preview().counts.added + this.preview().counts.changed);
  protected readonly blocked = computed(() => this.busy() || this.missing().length > 0 || this.effective() === 0);
  protected readonly delimiter = computed(() => delimiterName(this.preview().delimiter));
  protected readonly counts = computed(() => {
    const { added, changed, unchanged, refused } = this.preview().counts;
    return [
      { key: 'added', label: this.applied() ? 'added' : 'to add', count: added },
      { key: 'changed', label: this.applied() ? 'changed' : 'to change', count: changed },
      { key: 'unchanged', label: 'unchanged', count: unchanged },
      { key: 'refused', label: 'refused', count: refused },
    ];
  });

  protected readonly sampleColumns = computed<Column<ImportSample>[]>(() => [
    { key: 'line', label: 'Line', numeric: true, value: (row) => row.line },
    { key: 'change', label: 'What happens', value: (row) => row.change },
    ...this.preview().columns.map((name, i) => ({ key: `column-${i}`, label: name, value: (row: ImportSample) => valueAt(row, name, i) })),
    { key: 'differences', label: 'Differences', value: (row) => row.differences?.join('; ') },
  ]);
  protected readonly problemColumns: Column<ImportProblem>[] = [
    { key: 'line', label: 'Line', numeric: true, sortable: true, value: (row) => row.line },
    { key: 'column', label: 'Column', sortable: true, value: (row) => row.column },
    { key: 'value', label: 'Value', value: (row) => row.value },
    { key: 'problem', label: 'What is wrong', sortable: true, value: (row) => row.problem },
  ];

  protected toneOf(change: string): Tone {
    return TONES[change] ?? 'neutral';
  }

  protected map(column: string, event: Event): void {
    const field = (event.target as HTMLSelectElement).value;
    // a field has one column: choosing it here takes it from where it was
    const others = Object.entries(this.preview().mapping).filter(([name, mapped]) => name !== column && mapped !== field);
    this.mappingChange.emit(Object.fromEntries(field ? [...others, [column, field]] : others));
  }
}

function valueAt({ values }: ImportSample, name: string, index: number): string | undefined {
  return Array.isArray(values) ? (values as readonly string[])[index] : (values as Readonly<Record<string, string>>)[name];
}
