import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MirrorReach } from '@throughline/contract';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { intervalText } from '../../ui/figure/number-text';
import { locale } from '../../words/language';
import { inOrder } from '../../words/numbers';
import { leaderWords } from '../words/words';

/** How far recognition reached, quarter by quarter, the latest first. */
@Component({
  selector: 'app-reach',
  imports: [DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-small tl-quiet">{{ words().mirror.reachText }}</p>
    <app-data-table [caption]="words().mirror.reached" [hideCaption]="true" [columns]="columns()" [rows]="latestFirst()" />
  `,
})
export class Reach {
  protected readonly words = leaderWords;
  readonly reach = input.required<readonly MirrorReach[]>();
  protected readonly latestFirst = computed(() => this.reach().toReversed());
  protected readonly columns = computed<Column<MirrorReach>[]>(() => [
    { key: 'period', label: this.words().mirror.period, value: ({ period }) => inOrder(period.label) },
    { key: 'reached', label: this.words().mirror.reached, value: (row) => this.figureText(row) },
    { key: 'interval', label: this.words().mirror.interval, value: ({ low, high }) => intervalText(low, high, 0) },
    { key: 'people', label: this.words().mirror.reachPeople, value: ({ sizeBand }) => inOrder(sizeBand) },
  ]);

  private figureText({ bound, percent }: MirrorReach): string {
    const { reachBounds } = this.words().mirror;
    if (bound === 'low' || bound === 'middle' || bound === 'high') return reachBounds[bound];
    return reachBounds[bound](inOrder(((percent ?? 0) / 100).toLocaleString(locale(), { style: 'percent' })));
  }
}
