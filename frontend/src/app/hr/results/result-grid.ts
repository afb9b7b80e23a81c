import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { csvText, download } from '../../ui/chart/csv';
import { HiddenCell } from '../../ui/hidden-reason/hidden-cell';
import { HiddenReason } from '../../ui/hidden-reason/hidden-reason';
import { Icon } from '../../ui/icon/icon';
import { cellText, gridTable, sizeText, type Distance, type Grid, type GridCell, type Shown } from './grid';

/** Rows drawn at first, and with each "show more". */
const PAGE = 100;

/** Teams × drivers with the value in the cell, its distance to the whole as colour and sign, and hatching with the reason where it is hidden. */
@Component({
  selector: 'app-result-grid',
  imports: [HiddenCell, HiddenReason, Icon, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-grid.html',
  styleUrl: './result-grid.scss',
})
export class ResultGrid {
  readonly grid = input.required<Grid>();
  readonly shown = input.required<Shown>();
  readonly fileName = input.required<string>();
  private readonly document = inject(DOCUMENT);
  protected readonly limit = signal(PAGE);
  protected readonly rows = computed(() => this.grid().rows.slice(0, this.limit()));
  /** What every row is compared with. */
  protected readonly whole = computed(() => {
    const { tops } = this.grid();
    return tops.length === 1 ? tops[0] : 'the topmost of its teams shown here';
  });
  protected readonly legend = [
    { distance: -2, words: '10 points or more below' },
    { distance: -1, words: 'below' },
    { distance: 1, words: 'above' },
    { distance: 2, words: '10 points or more above' },
  ];
  protected readonly page = PAGE;
  protected readonly sizeText = sizeText;

  protected labelOf(measure: string): string {
    return this.grid().columns.find((column) => column.measure === measure)?.label ?? measure;
  }

  protected text({ figure }: GridCell): string {
    return figure ? cellText(figure, this.shown()) : '';
  }

  /** How far a cell is from the whole; only beside the averages, for the marks rest on them. */
  protected marked({ distance }: GridCell): Distance | undefined {
    return this.shown() === 'average' ? distance : undefined;
  }

  protected mark(cell: GridCell): string {
    const distance = this.marked(cell);
    if (distance === undefined) return '';
    return distance < 0 ? '▼' : '▲';
  }

  protected words(cell: GridCell): string {
    const distance = this.marked(cell);
    if (distance === undefined) return '';
    return distance < 0 ? `, clearly below ${this.whole()}` : `, clearly above ${this.whole()}`;
  }

  protected detail({ figure }: GridCell): string | null {
    if (!figure) return null;
    const interval = figure.low !== undefined && figure.high !== undefined ? ` (${figure.low}–${figure.high})` : '';
    return `${figure.label}: ${figure.mean}${interval}, ${sizeText(figure.sizeBand)} answers`;
  }

  protected save(): void {
    download(this.document, this.fileName(), csvText(gridTable(this.grid(), this.shown())));
  }
}
