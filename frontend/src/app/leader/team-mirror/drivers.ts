import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MirrorDriver } from '@throughline/contract';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { intervalText, numberText } from '../../ui/figure/number-text';
import { driverName } from '../../words/driver-name';
import { leaderWords } from '../words/words';

/** The latest figure of each driver, as a table with a bar from zero and the interval on it. */
@Component({
  selector: 'app-drivers',
  imports: [Cell, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-data-table [caption]="words().mirror.driversCaption" [hideCaption]="true" [columns]="columns()" [rows]="drivers()">
      <ng-template appCell="bar" let-row>
        <span class="track" aria-hidden="true">
          <span class="bar" [style.width.%]="row.value"></span>
          @if (row.low !== undefined && row.high !== undefined) {
            <span class="interval" [style.inset-inline-start.%]="row.low" [style.width.%]="row.high - row.low"></span>
          }
        </span>
      </ng-template>
    </app-data-table>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .track {
      position: relative;
      display: block;
      width: 100%;
      min-width: 140px;
      height: 12px;
      background: var(--tl-sunken);
      border-radius: 2px;
    }
    .bar {
      position: absolute;
      inset-block: 0;
      inset-inline: 0 auto;
      background: var(--tl-people);
      border-radius: 2px;
    }
    .interval {
      position: absolute;
      top: 3px;
      height: 6px;
      background: var(--tl-surface);
      border: 1.5px solid var(--tl-ink);
      border-radius: 3px;
      opacity: 0.9;
    }
  `,
})
export class Drivers {
  protected readonly words = leaderWords;
  readonly drivers = input.required<readonly MirrorDriver[]>();
  protected readonly columns = computed<Column<MirrorDriver>[]>(() => [
    { key: 'label', label: this.words().mirror.driver, sortable: true, value: ({ key, label }) => driverName(key, label) },
    { key: 'value', label: this.words().mirror.value, numeric: true, sortable: true, value: (row) => row.value, text: (row) => numberText(row.value, 0) },
    {
      key: 'interval',
      label: this.words().mirror.interval,
      value: (row) => (row.low === undefined || row.high === undefined ? this.words().mirror.tooFew : intervalText(row.low, row.high, 0)),
    },
    { key: 'bar', label: this.words().mirror.range, value: () => null },
    { key: 'period', label: this.words().mirror.period, value: (row) => row.period.label },
  ]);
}
