import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { isPlainDate } from '@throughline/domain';
import { outcomeBoardResource } from '../../api/outcome-board';
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
  channel: string;
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
  /** 'channel': figures as they would be at one mix of channels. */
  readonly mix = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly words = boardWords;
  protected readonly number = countText;
  private readonly inAddress = computed<Filter>(
    () => ({
      metric: this.metric() ?? '',
      channel: this.channel() ?? '',
      mix: this.mix() === 'channel' && !this.channel() ? 'channel' : '',
      from: dayOrNone(this.from()),
      until: dayOrNone(this.until()),
    }),
    { equal: same },
  );
  protected readonly board = outcomeBoardResource(() => {
    const { channel, mix, from, until } = this.inAddress();
    return { node: this.node(), cursor: this.cursor(), channel, mix: mix === 'channel' ? mix : undefined, from, until };
  });
  /** What stands in the fields: what the address says, else what is shown. */
  private readonly shownFilter = computed<Filter>(
    () => {
      const asked = this.inAddress();
      const found = this.board.hasValue() ? this.board.value() : undefined;
      return { ...asked, metric: this.chosen()?.id ?? '', from: asked.from || (found?.from ?? ''), until: asked.until || (found?.until ?? '') };
    },
    { equal: same },
  );
  private readonly typed = linkedSignal(() => this.shownFilter());
  protected readonly filter = form(this.typed);
  protected readonly chosen = computed(() => {
    const metrics = this.board.hasValue() ? this.board.value().metrics : [];
    return metrics.find(({ id }) => id === this.metric()) ?? metrics[0];
  });
  protected readonly rows = computed(() => {
    const metric = this.chosen();
    return this.board.hasValue() && metric ? boardRows(this.board.value(), metric) : [];
  });
  protected readonly isEmpty = computed(() => this.board.hasValue() && !this.channel() && !hasFigures(this.board.value()));
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
  protected readonly channelOptions = computed<Option[]>(() => [
    { value: '', label: boardWords().allChannels },
    ...(this.board.hasValue() ? this.board.value().channels.map((value) => ({ value, label: value })) : []),
  ]);
  /** Without one channel alone, and of a metric that has a mix, as its formula says. */
  protected readonly canMix = computed(
    () => !this.inAddress().channel && this.board.hasValue() && this.board.value().channels.length > 1 && MIXED.includes(this.chosen()?.formula ?? ''),
  );
  protected readonly mixOptions = computed<Option[]>(() => [
    { value: '', label: boardWords().asItWas },
    { value: 'channel', label: boardWords().atOneMix },
  ]);
  /** The mix that the figures are put together by, in words; undefined where they are as they were. */
  protected readonly mixText = computed(() => {
    const metric = this.chosen();
    const board = this.board.hasValue() ? this.board.value() : undefined;
    const shares = board?.mix?.find(({ metricId }) => metricId === metric?.id)?.shares;
    const written = shares?.map(({ channel, share }) => `${isolated(channel)} ${shareText(share)}`);
    return board && written && boardWords().mixOf(isolated(board.node.name), written.join(', '));
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
      const changed = Object.entries(typed).filter(([key, value]) => value !== shown[key as keyof Filter]);
      // another metric is the same teams; another time or channel begins at the first page
      const queryParams = { cursor: null, ...Object.fromEntries(changed.map(([key, value]) => [key, value || null])) };
      void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    });
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
  return one.metric === other.metric && one.channel === other.channel && one.mix === other.mix && one.from === other.from && one.until === other.until;
}
