import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { isPlainDate, METRIC_PARTITIONS, type MetricPartition } from '@throughline/domain';
import { outcomeBoardResource } from '../../api/outcome-board';
import { problemOf } from '../../api/problem';
import { may } from '../../session/may';
import { Session } from '../../session/session';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Field, type Option } from '../../ui/field/field';
import { HiddenCell } from '../../ui/hidden-reason/hidden-cell';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Sparkline } from '../../ui/sparkline/sparkline';
import { State } from '../../ui/state/state';
import { countText, isolated } from '../../words/numbers';
import { type BoardRow, boardRows, hasFigures, shareText } from './board-rows';
import { boardWords } from './words/words';

interface Filter {
  metric: string;
  /** One channel or category alone, as figures are told. */
  part: string;
  /** Whether figures are put together by one mix of them: 'one', or ''. */
  mix: string;
  from: string;
  until: string;
}

/** Formulas whose figures can be put together by other weights. */
const MIXED: readonly string[] = ['share', 'net', 'mean'];

/** Customer outcomes by team, a metric at a time: figure, interval, base and trend, down the tree. What is chosen stands in the address. */
@Component({
  selector: 'app-board',
  imports: [Cell, DataTable, Field, HiddenCell, MatButton, PageHeader, ResourceState, RouterLink, Sparkline, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board.html',
  styleUrl: './board.scss',
})
export class Board {
  readonly node = input<string>();
  readonly metric = input<string>();
  readonly channel = input<string>();
  /** One category alone; with a channel, which goes before it, it means nothing. */
  readonly category = input<string>();
  /** 'channel', 'category': figures as they would be at one mix of those. */
  readonly mix = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly words = boardWords;
  protected readonly number = countText;
  private readonly days = computed(() => ({ from: dayOrNone(this.from()), until: dayOrNone(this.until()) }), { equal: sameDays });
  private readonly asked = computed(() => {
    const channel = this.channel() || undefined;
    const category = channel === undefined ? this.category() || undefined : undefined;
    const mix = METRIC_PARTITIONS.find((one) => one === this.mix());
    return { channel, category, mix: (channel ?? category) ? undefined : mix };
  });
  protected readonly board = outcomeBoardResource(() => ({ node: this.node(), cursor: this.cursor(), ...this.asked(), ...this.days() }));
  /** What stands in the fields: what the address says, else what is shown. */
  private readonly shownFilter = computed<Filter>(
    () => {
      const { channel, category, mix } = this.asked();
      const { from, until } = this.days();
      const found = this.board.hasValue() ? this.board.value() : undefined;
      return {
        metric: this.metricShown()?.id ?? '',
        part: (this.partition() === 'category' ? category : channel) ?? '',
        mix: mix === this.partition() ? 'one' : '',
        from: from || (found?.from ?? ''),
        until: until || (found?.until ?? ''),
      };
    },
    { equal: same },
  );
  private readonly typed = linkedSignal(() => this.shownFilter());
  protected readonly filter = form(this.typed);
  protected readonly metricShown = computed(() => {
    const metrics = this.board.hasValue() ? this.board.value().metrics : [];
    return metrics.find(({ id }) => id === this.metric()) ?? metrics[0];
  });
  /** By what figures are told here. */
  private readonly partition = computed<MetricPartition>(() => (this.board.hasValue() ? this.board.value().toldBy : 'channel'));
  protected readonly partWords = computed(() => boardWords().parts[this.partition()]);
  /** What an old address is told that asks by the other; undefined where nothing was refused so. */
  protected readonly toldOtherwise = computed(() => {
    const error = this.board.error();
    if (!error || problemOf(error).code !== 'told-otherwise') return undefined;
    const { channel, mix } = this.asked();
    return boardWords().parts[channel !== undefined || mix === 'channel' ? 'category' : 'channel'].noneOfOther;
  });
  protected readonly rows = computed(() => {
    const metric = this.metricShown();
    return this.board.hasValue() && metric ? boardRows(this.board.value(), metric) : [];
  });
  protected readonly isEmpty = computed(() => this.board.hasValue() && !(this.asked().channel ?? this.asked().category) && !hasFigures(this.board.value()));
  protected readonly manages = computed(() => {
    const me = this.session.me();
    return !!me && may(me, ['service-manager']);
  });
  /** The teams that somebody leads, where there are several and she sees no others: the board begins with one of them. */
  protected readonly leads = computed(() => {
    const me = this.session.me();
    return me && me.leads.length > 1 && !may(me, ['service-manager', 'hr']) ? me.leads : [];
  });
  protected readonly metricOptions = computed<Option[]>(() =>
    this.board.hasValue() ? this.board.value().metrics.map(({ id, name }) => ({ value: id, label: name })) : [],
  );
  private readonly offered = computed(() => {
    if (!this.board.hasValue()) return { names: [], more: 0 };
    const { channels, categories } = this.board.value();
    if (this.partition() === 'channel') return { names: channels, more: 0 };
    return categories.find(({ metricId }) => metricId === this.metricShown()?.id) ?? { names: [], more: 0 };
  });
  /** What is chosen is among them, offered or not. */
  protected readonly partOptions = computed<Option[]>(() => [
    { value: '', label: this.partWords().all },
    ...[...new Set([...this.offered().names, ...[this.shownFilter().part].filter(Boolean)])].map((value) => ({ value, label: value })),
  ]);
  protected readonly partHint = computed(() => (this.offered().more > 0 ? boardWords().notOffered(countText(this.offered().more)) : ''));
  /** Without one channel or category alone, and of a metric that has a mix, as its formula says. */
  protected readonly canMix = computed(
    () => !(this.asked().channel ?? this.asked().category) && this.offered().names.length > 1 && MIXED.includes(this.metricShown()?.formula ?? ''),
  );
  protected readonly mixOptions = computed<Option[]>(() => [
    { value: '', label: boardWords().asItWas },
    { value: 'one', label: boardWords().atOneMix },
  ]);
  /** The mix that the figures are put together by, in words; undefined where they are as they were. */
  protected readonly mixText = computed(() => {
    const metric = this.metricShown();
    const board = this.board.hasValue() ? this.board.value() : undefined;
    const shares = board?.mix?.find(({ metricId }) => metricId === metric?.id)?.shares;
    const written = shares?.map(({ name, share }) => `${isolated(name)} ${shareText(share)}`);
    return board && written && this.partWords().mixOf(isolated(board.node.name), written.join(', '));
  });
  protected readonly columns = computed<readonly Column<BoardRow>[]>(() => {
    const words = boardWords();
    return [
      { key: 'team', label: words.team, value: (row) => row.name },
      { key: 'figure', label: words.figure, numeric: true, value: (row) => row.value, text: (row) => row.figure },
      { key: 'interval', label: words.interval, numeric: true, value: (row) => row.interval },
      { key: 'base', label: words.base, numeric: true, value: (row) => row.base },
      { key: 'trend', label: words.trend, value: (row) => row.trendText },
    ];
  });

  constructor() {
    effect(() => {
      const typed = this.typed();
      const shown = untracked(this.shownFilter);
      if (same(typed, shown)) return;
      const queryParams = { cursor: null, ...untracked(() => this.inAddress(typed, shown)) };
      void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  /** What of the address changes with the fields. Another metric is the same teams; another time, channel or category begins at the first page. */
  private inAddress({ part, mix, ...others }: Filter, shown: Filter): Record<string, string | null> {
    const changed = Object.entries(others).filter(([key, value]) => value !== shown[key as keyof Filter]);
    const params: Record<string, string | null> = Object.fromEntries(changed.map(([key, value]) => [key, value || null]));
    if (part !== shown.part) params[this.partition()] = part || null;
    if (mix !== shown.mix) params['mix'] = mix === '' ? null : this.partition();
    return params;
  }

  protected reason(sentence: string): { sentence: string; nearestTeamId: null; nearestTeamName: null } {
    return { sentence, nearestTeamId: null, nearestTeamName: null };
  }
}

/** An address typed by hand may hold anything; what is no day does not filter. */
function dayOrNone(text: string | undefined): string {
  return isPlainDate(text) ? text : '';
}

function same(one: Filter, other: Filter): boolean {
  return one.metric === other.metric && one.part === other.part && one.mix === other.mix && sameDays(one, other);
}

function sameDays(one: { from: string; until: string }, other: { from: string; until: string }): boolean {
  return one.from === other.from && one.until === other.until;
}
