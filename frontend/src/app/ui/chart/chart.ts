import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { DataTable } from '../data-table/data-table';
import type { Column } from '../data-table/column';
import { Icon } from '../icon/icon';
import { dayText, today } from '../day-text';
import { Theme } from '../theme';
import { readColours, type ChartColours } from './colours';
import { csvText, download, type TableCell } from './csv';
import type { Drawing } from './drawing';
import { svgText } from './svg';
import { uiWords } from '../words/words';

type Row = readonly TableCell[];

/** A drawing in the page's theme, with the table behind it one key press away (T) and a download of exactly what is shown. */
@Component({
  selector: 'app-chart',
  imports: [DataTable, Icon, NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: () => import('./echarts-core') })],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <figure>
      <div class="acts">
        <button type="button" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">
          <app-icon [name]="asTable() ? 'chart' : 'table'" />{{ asTable() ? words().chart : words().table }} <kbd>T</kbd>
        </button>
        <button type="button" (click)="save()"><app-icon name="download" />{{ 'CSV' }}</button>
        @if (!asTable()) {
          <button type="button" (click)="saveDrawing()"><app-icon name="download" />{{ 'SVG' }}</button>
          <button type="button" (click)="savePicture()"><app-icon name="download" />{{ 'PNG' }}</button>
        }
      </div>
      @if (asTable()) {
        <app-data-table [caption]="drawing().label" [columns]="columns()" [rows]="drawing().table.rows" />
      } @else if (options(); as options) {
        <div
          echarts
          class="drawing"
          dir="ltr"
          role="img"
          tabindex="0"
          [attr.aria-label]="drawing().label + ' ' + words().pressForTable"
          [style.height.px]="drawing().height"
          [options]="options"
          [initOpts]="{ renderer: 'svg' }"
        ></div>
      } @else {
        <div class="drawing" role="img" [attr.aria-label]="drawing().label" [style.height.px]="drawing().height"></div>
      }
      @if (drawing().note; as note) {
        <figcaption>
          {{ note }}
          @for (remark of drawing().remarks; track remark) {
            <span lang="en" dir="auto">{{ remark }}</span>
          }
        </figcaption>
      }
    </figure>
  `,
  host: { '(keydown)': 'key($event)' },
  styleUrl: './chart.scss',
})
export class Chart {
  readonly drawing = input.required<Drawing>();

  protected readonly words = uiWords;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly theme = inject(Theme);
  private readonly colours = signal<ChartColours | undefined>(undefined);
  protected readonly asTable = signal(false);
  protected readonly options = computed(() => {
    const colours = this.colours();
    if (!colours) return undefined;
    const still = this.document.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    const option = this.drawing().option(colours);
    return still ? { ...option, animation: false } : option;
  });
  protected readonly columns = computed<Column<Row>[]>(() => {
    const { columns, rows } = this.drawing().table;
    return columns.map((label, i) => ({
      key: String(i),
      label,
      sortable: true,
      numeric: rows.some((row) => typeof row[i] === 'number'),
      value: (row) => row[i],
    }));
  });

  constructor() {
    // after the theme's own effect has changed the page, the tokens resolve to other colours
    effect(() => {
      this.theme.dark();
      untracked(() => queueMicrotask(() => this.colours.set(readColours(this.element))));
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.asTable.update((on) => !on);
    // what had the focus may be gone with the drawing or the table; the button that turns it back is always there
    afterNextRender(() => this.element.querySelector<HTMLElement>('.acts button')?.focus(), { injector: this.injector });
  }

  protected save(): void {
    download(this.document, this.drawing().fileName, csvText(this.drawing().table));
  }

  /** The drawing as it stands on the page, in the page's theme. */
  protected saveDrawing(): void {
    const shown = this.shown();
    if (shown) download(this.document, this.fileName('svg'), svgText(shown.drawn, shown.words), 'image/svg+xml');
  }

  /** The same as a picture, with its words around it. */
  protected async savePicture(): Promise<void> {
    const shown = this.shown();
    if (!shown) return;
    const { pngOf } = await import('./png');
    const source = this.words().source(this.document.title, dayText(today()));
    download(this.document, this.fileName('png'), await pngOf(shown.drawn, { ...shown.words, source }));
  }

  private shown(): { drawn: SVGSVGElement; words: { title: string; note: string | undefined; paper: string; ink: string } } | undefined {
    const drawn = this.element.querySelector<SVGSVGElement>('.drawing svg');
    const colours = this.colours();
    const { label, remarks = [] } = this.drawing();
    const note = [this.drawing().note, ...remarks].filter(Boolean).join(' ') || undefined;
    return drawn && colours ? { drawn, words: { title: label, note, paper: colours.paper, ink: colours.ink } } : undefined;
  }

  private fileName(ending: string): string {
    return this.drawing().fileName.replace(/\.csv$/, `.${ending}`);
  }
}
