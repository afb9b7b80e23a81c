import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ImportField, ImportMapping, ImportProblem, ImportSample, ImportView } from '@throughline/contract';
import { locale } from '../../words/language';
import { separated } from '../../words/listed';
import { name } from '../../words/marks';
import { countText } from '../../words/numbers';
import { Cell } from '../data-table/cell';
import type { Column } from '../data-table/column';
import { DataTable } from '../data-table/data-table';
import { Note } from '../note/note';
import { Tag, type Tone } from '../tag/tag';
import { countName, differenceText, fieldName, missingFields, remapped } from './reading';
import { importWords } from './words/words';

const TONES: Readonly<Record<string, Tone>> = { added: 'good', changed: 'watch', refused: 'act' };

/** How long after the last change of a column's meaning it counts: with the arrow keys one passes other meanings on the way. */
const WAIT_MS = 400;

/**
 * What a file would do before it does it: which column means what, how many rows come, change, stay or are refused, every bad row
 * by line and reason, and one button. Project the options of the import (period, scale) between mapping and counts.
 */
@Component({
  selector: 'app-import-preview',
  imports: [Cell, DataTable, MatButton, Note, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-preview.html',
  styleUrls: ['./import-counts.scss', './import-preview.scss'],
})
export class ImportPreview {
  readonly preview = input.required<ImportView>();
  /** While the server works on the last step. */
  readonly busy = input(false);
  /** What a row is. */
  readonly things = input<keyof ReturnType<typeof importWords>['bringIn']>('rows');
  /** The body to PUT: the whole mapping and the options as they now are. */
  readonly mappingChange = output<ImportMapping>();
  readonly applied = output();
  readonly discarded = output();

  private passing?: { readonly column: string; readonly field: string };
  private waiting?: ReturnType<typeof setTimeout>;
  protected readonly words = importWords;
  protected readonly number = countText;
  protected readonly heading = computed(() => importWords().counts[this.preview().state].heading);
  protected readonly open = computed(() => this.preview().state === 'previewed');
  protected readonly missing = computed(() => missingFields(this.preview()));
  protected readonly skipping = computed(() => this.preview().options.skipBadRows ?? false);
  protected readonly effective = computed(() => this.preview().counts.added + this.preview().counts.changed);
  protected readonly stopped = computed(() => this.preview().counts.refused > 0 && !this.skipping());
  protected readonly blocked = computed(() => this.busy() || this.missing().length > 0 || this.stopped() || this.effective() === 0);
  protected readonly undone = computed(() => {
    const words = importWords();
    return this.things() === 'plans' ? words.undonePlans : this.things() === 'complaints' ? words.undoneComplaints : words.undone;
  });
  protected readonly read = computed(() => {
    const { rowCount, encoding, delimiter, sheet } = this.preview();
    const words = importWords();
    if (sheet !== undefined) return words.readSheet(rowCount, sheet);
    return words.readAs(rowCount, encoding ?? '', words.delimiters[delimiter ?? ''] ?? delimiter ?? '');
  });
  /** Of a workbook with several sheets, which are not read. */
  protected readonly notRead = computed(() => {
    const others = (this.preview().sheets ?? []).filter((sheet) => sheet !== this.preview().sheet);
    return others.length === 0 ? '' : importWords().otherSheets(separated(locale(), others.map(name)));
  });
  protected readonly notTakenIn = computed(() => {
    const columns = this.preview().notTakenIn ?? [];
    return columns.length === 0 ? '' : importWords().notTakenIn(separated(locale(), columns.map(name)));
  });
  protected readonly counts = computed(() => {
    const { added, changed, unchanged, refused, ...further } = this.preview().counts;
    const words = importWords().counts;
    const now = words[this.preview().state];
    return [
      { key: 'added', label: now.added, count: added },
      { key: 'changed', label: now.changed, count: changed },
      { key: 'unchanged', label: words.unchanged, count: unchanged },
      { key: 'refused', label: words.refused, count: refused },
      ...Object.entries(further).map(([key, count]) => ({ key, label: countName(key), count })),
    ];
  });

  protected readonly sampleColumns = computed<Column<ImportSample>[]>(() => {
    const mapped = new Set(Object.values(this.preview().mapping));
    const words = importWords().columns;
    return [
      { key: 'line', label: words.line, numeric: true, value: (row) => row.line },
      { key: 'change', label: words.change, value: (row) => this.changeWord(row) },
      ...this.preview()
        .fields.filter(({ field }) => mapped.has(field))
        .map((one) => ({ key: `field-${one.field}`, label: this.labelOf(one), value: (row: ImportSample) => row.values[one.field] })),
      { key: 'differences', label: words.differences, value: (row) => row.differences.map((one) => differenceText(this.preview(), one)).join('; ') },
    ];
  });
  protected readonly problemColumns = computed<Column<ImportProblem>[]>(() => {
    const words = importWords().columns;
    return [
      { key: 'line', label: words.line, numeric: true, sortable: true, value: (row) => row.line },
      { key: 'column', label: words.column, sortable: true, value: (row) => row.column },
      { key: 'value', label: words.value, value: (row) => row.value },
      { key: 'problem', label: words.problem, sortable: true, value: (row) => row.problem },
    ];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected labelOf(field: ImportField): string {
    return fieldName(this.preview(), field.field);
  }

  protected changeWord({ change }: ImportSample): string {
    return importWords().changes[change];
  }

  protected toneOf(change: string): Tone {
    return TONES[change] ?? 'neutral';
  }

  protected map(column: string, event: Event): void {
    if (this.passing && this.passing.column !== column) this.settle();
    this.passing = { column, field: (event.target as HTMLSelectElement).value };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.settle(), WAIT_MS);
  }

  /** The meaning last chosen is the one that is meant. */
  protected settle(): void {
    clearTimeout(this.waiting);
    if (!this.passing) return;
    const { column, field } = this.passing;
    this.passing = undefined;
    this.mappingChange.emit({ mapping: remapped(this.preview(), column, field), options: this.preview().options });
  }

  /** Another sheet has other columns, so what was mapped says nothing of it. */
  protected chooseSheet(event: Event): void {
    clearTimeout(this.waiting);
    this.passing = undefined;
    this.mappingChange.emit({ mapping: {}, options: { ...this.preview().options, sheet: (event.target as HTMLSelectElement).value } });
  }

  protected skip(event: Event): void {
    this.settle();
    const { checked } = event.target as HTMLInputElement;
    this.mappingChange.emit({ mapping: this.preview().mapping, options: { ...this.preview().options, skipBadRows: checked } });
  }
}
