import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Heatmap, HeatmapCell, HiddenReason as Reason } from '@throughline/contract';
import { HiddenReason } from '../../../ui/hidden-reason/hidden-reason';
import { Icon } from '../../../ui/icon/icon';
import { numberText } from '../../../ui/figure/number-text';
import { directionOf } from '@throughline/domain';
import { pageLanguage } from '../../../words/language';
import { uiWords } from '../../../ui/words/words';
import { inOrder } from '../../../words/numbers';
import { answersText, participationText, sizeText } from '../grid';
import { resultWords } from '../words/words';
import { heatmapWords } from './words/words';
import { cellText, cellWords, type Distance, distanceOf, type HeatRow, type Shown } from './heat-view';
import { moved, type Place, ROW_HEIGHT, windowOf } from './heat-window';

interface Detail {
  readonly title: string;
  readonly words: string;
  /** What the server adds of the team, in English. */
  readonly notes: readonly string[];
  readonly teamId: string;
  readonly kind?: string;
  readonly measure?: string;
  readonly hidden?: Reason;
}

/** Teams by measures as a grid that is walked with the arrow keys: the figure in every cell, a sign and a colour where its difference stands out, hatching where it is not shown. */
@Component({
  selector: 'app-heat-grid',
  imports: [HiddenReason, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './heat-grid.html',
  styleUrl: './heat-grid.scss',
  host: {
    '(keydown)': 'key($event)',
    '(focusin)': 'point($event)',
    '(click)': 'point($event)',
    '(pointerover)': 'hover($event)',
    '(pointerleave)': 'hovered.set(undefined)',
  },
})
export class HeatGrid {
  protected readonly words = heatmapWords;
  readonly heatmap = input.required<Heatmap>();
  readonly rows = input.required<readonly HeatRow[]>();
  readonly shown = input.required<Shown>();
  readonly sort = input<string>();
  readonly label = input.required<string>();
  readonly sorted = output<string | null>();
  readonly folded = output<string>();
  private readonly injector = inject(Injector);
  private readonly scroll = viewChild.required<ElementRef<HTMLElement>>('scroll');

  protected readonly scrolled = signal(0);
  /** The one cell that Tab reaches; row −1 are the headers. */
  private readonly active = signal<Place>({ row: 0, column: 0 });
  protected readonly hovered = signal<Place | undefined>(undefined);
  private readonly pointed = signal<Place | undefined>(undefined);
  protected readonly columns = computed(() => this.heatmap().columns);
  protected readonly window = computed(() => windowOf(this.rows(), this.scrolled(), this.active().row));
  protected readonly sizeText = sizeText;

  protected readonly heads = computed(() => [
    { key: 'team', label: resultWords().team, reference: undefined },
    { key: 'answers', label: resultWords().answers, reference: undefined },
    ...this.columns().map(({ measure, label, benchmark }) => ({
      key: measure,
      label,
      reference:
        benchmark &&
        this.words().benchmark.there(
          inOrder(`${numberText(benchmark.value, benchmark.unit === 'favourable' ? 0 : 1)}${benchmark.unit === 'favourable' ? ' %' : ''}`),
        ),
    })),
  ]);
  protected readonly descending = computed(() => this.sort()?.startsWith('-') ?? false);
  protected readonly sortedBy = computed(() => this.sort()?.replace(/^-/, ''));

  protected readonly detail = computed<Detail | undefined>(() => {
    const place = this.hovered() ?? this.pointed();
    const row = place && this.rows()[place.row];
    if (!place || !row) return undefined;
    const { team } = row;
    const at = { title: team.name, teamId: team.teamId, notes: [] };
    const column = this.columns()[place.column - 2];
    const cell = team.cells[place.column - 2];
    if (team.hidden) return { ...at, words: '', hidden: team.hidden };
    if (!column || !cell) return { ...at, words: teamWords(row), notes: teamNotes(row) };
    const title = `${column.label}${resultWords().comma}${inOrder(team.name)}`;
    const words = cellWords(team, cell, column, this.heatmap().comparison.name);
    return { ...at, title, words, kind: column.kind, measure: column.measure, ...(cell.hidden ? { hidden: cell.hidden } : {}) };
  });

  protected text(cell: HeatmapCell, c: number): string {
    return cellText(cell, this.columns()[c]!, this.shown());
  }

  /** Marks rest on averages, or with a benchmark on what it is about: beside shares they would seem to judge those. */
  protected marked(cell: HeatmapCell, c: number): Distance | undefined {
    return this.shown() === 'favourable' && this.columns()[c]!.benchmark?.unit !== 'favourable' ? undefined : distanceOf(cell, this.columns()[c]!);
  }

  protected mark(cell: HeatmapCell, c: number): string {
    const distance = this.marked(cell, c);
    return distance === undefined ? '' : distance < 0 ? '▼' : '▲';
  }

  protected spoken(row: HeatRow, cell: HeatmapCell, c: number): string {
    const distance = this.marked(cell, c);
    const { clearlyBelow, clearlyAbove } = this.words().grid;
    const stands = distance === undefined ? [] : [(distance < 0 ? clearlyBelow : clearlyAbove)(this.heatmap().comparison.name)];
    return ['', ...stands, answersText(cell.sizeBand ?? row.team.sizeBand)].join(resultWords().comma);
  }

  protected whyNot(row: HeatRow, c: number): string {
    return uiWords().whyNot(resultWords().inTeam(this.columns()[c]!.label, row.team.name));
  }

  protected tabOf(row: number, column: number): 0 | -1 {
    const active = this.active();
    return active.row === row && active.column === column ? 0 : -1;
  }

  protected ariaSort(key: string): 'ascending' | 'descending' | null {
    if (this.sortedBy() !== key) return null;
    return this.descending() ? 'descending' : 'ascending';
  }

  /** First the largest, then the smallest, then the tree again; names the other way round. */
  protected sortBy(key: string): void {
    const [first, second] = key === 'team' ? [key, `-${key}`] : [`-${key}`, key];
    this.sorted.emit(this.sort() === first ? second : this.sort() === second ? null : first);
  }

  protected foldTeam(teamId: string): void {
    this.folded.emit(teamId);
  }

  /** Focus, click or tap: the cell is then the one that Tab reaches, and what it rests on is said. */
  protected point({ target }: Event): void {
    const place = placeOf(target);
    if (!place) return;
    this.active.set(place);
    this.pointed.set(place);
  }

  protected hover({ target }: PointerEvent): void {
    this.hovered.set(placeOf(target));
  }

  protected key(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || !placeOf(event.target)) return;
    const row = this.rows()[this.active().row];
    const { column } = this.active();
    const pressed = { key: onward(event.key), ctrlKey: event.ctrlKey };
    if (column === 0 && row?.folded !== undefined && pressed.key === (row.folded ? 'ArrowRight' : 'ArrowLeft')) {
      event.preventDefault();
      this.foldTeam(row.team.teamId);
      return;
    }
    if (event.key === 'Enter' && row && event.target === this.cellAt(this.active())) {
      const link = this.cellAt(this.active())?.querySelector<HTMLElement>('a.team') ?? this.detailLink();
      event.preventDefault();
      if (column === 0) link?.click();
      else link?.focus();
      return;
    }
    const to = moved(this.active(), pressed, { rows: this.rows().length, columns: (at) => (this.rows()[at]?.team.hidden ? 2 : this.columns().length + 2) });
    if (!to) return;
    event.preventDefault();
    this.active.set(to);
    this.intoView(to.row);
    afterNextRender(() => this.cellAt(to)?.focus({ preventScroll: to.row < 0 }), { injector: this.injector });
  }

  private detailLink(): HTMLElement | null {
    return this.scroll().nativeElement.parentElement?.querySelector<HTMLElement>('.detail a') ?? null;
  }

  private cellAt({ row, column }: Place): HTMLElement | null {
    return this.scroll().nativeElement.querySelector<HTMLElement>(`[data-r="${row}"][data-c="${column}"]`);
  }

  private intoView(row: number): void {
    const box = this.scroll().nativeElement;
    if (row < 0) return;
    const top = row * ROW_HEIGHT;
    // below the header, which covers what is scrolled under it
    if (top < box.scrollTop) box.scrollTop = top;
    const bottom = top + 3 * ROW_HEIGHT;
    if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    this.scrolled.set(box.scrollTop);
  }
}

function teamWords({ team }: HeatRow): string {
  const took = team.participation ? ` ${resultWords().tookPart(participationText(team.participation))}` : '';
  return `${answersText(team.sizeBand)}.${took}`;
}

const teamNotes = ({ team }: HeatRow): readonly string[] => [...(team.notes ?? []), ...(team.trendHidden ? [team.trendHidden.sentence] : [])];

/** Where a row goes on to the left, as in Arabic, so does the key. */
function onward(key: string): string {
  if (directionOf(pageLanguage()) === 'ltr') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = (target as Element | null)?.closest<HTMLElement>('[data-r]');
  return cell ? { row: Number(cell.dataset['r']), column: Number(cell.dataset['c']) } : undefined;
}
