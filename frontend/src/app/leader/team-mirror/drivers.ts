import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MirrorDriver } from '@throughline/contract';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { intervalText, numberText } from '../../ui/figure/number-text';

/** The latest figure of each driver, as a table with a bar from zero and the interval on it. */
@Component({
  selector: 'app-drivers',
  imports: [Cell, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-data-table caption="Drivers of engagement, 0 to 100" [hideCaption]="true" [columns]="columns()" [rows]="drivers()">
      <ng-template appCell="bar" let-row>
        <span class="track" aria-hidden="true">
          <span class="bar" [style.width.%]="row.value"></span>
          @if (row.low !== undefined && row.high !== undefined) {
            <span class="interval" [style.left.%]="row.low" [style.width.%]="row.high - row.low"></span>
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
      inset: 0 auto 0 0;
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
  readonly drivers = input.required<readonly MirrorDriver[]>();
  protected readonly columns = computed<Column<MirrorDriver>[]>(() => [
    { key: 'label', label: 'Driver', sortable: true, value: (row) => row.label },
    { key: 'value', label: 'Value', numeric: true, sortable: true, value: (row) => row.value, text: (row) => numberText(row.value, 0) },
    {
      key: 'interval',
      label: '95 % interval',
      value: (row) => (row.low === undefined || row.high === undefined ? 'too few' : intervalText(row.low, row.high, 0)),
    },
    { key: 'bar', label: 'From 0 to 100', value: () => null },
    { key: 'period', label: 'Period', value: (row) => row.period.label },
  ]);
}
