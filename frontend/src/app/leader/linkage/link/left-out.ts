import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { HiddenReason as Reason, LinkageLeftOut, LinkReply } from '@throughline/contract';
import { Cell } from '../../../ui/data-table/cell';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { HiddenReason } from '../../../ui/hidden-reason/hidden-reason';
import { Icon } from '../../../ui/icon/icon';

const SIDES: Readonly<Record<LinkageLeftOut['side'], string>> = { staff: 'people', customer: 'customers', both: 'both' };

/** What is not in the figures and why: counted by reason, row by row on demand, all of it as a file. */
@Component({
  selector: 'app-left-out',
  imports: [Cell, DataTable, HiddenReason, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() === 0) {
      <p class="tl-quiet">Nothing was left out.</p>
    } @else {
      <ul>
        @for (count of reply().leftOutCounts; track count.reason) {
          <li>
            <strong class="tl-numbers">{{ count.count.toLocaleString('en') }}</strong> {{ count.sentence }}
          </li>
        }
      </ul>
      <div class="tl-row">
        <a class="file" [href]="address()" download><app-icon name="download" /> All {{ total().toLocaleString('en') }} rows as CSV</a>
      </div>
      @if (reply().leftOut.length) {
        <details>
          <summary>Row by row</summary>
          @if (reply().leftOut.length < total()) {
            <p class="tl-quiet tl-small">The first {{ reply().leftOut.length }} of {{ total().toLocaleString('en') }}; the file has them all.</p>
          }
          <app-data-table caption="What was left out and why" [hideCaption]="true" [columns]="columns" [rows]="reply().leftOut" [pageSize]="50">
            <ng-template appCell="sentence" let-row>
              @if (row.nearestTeamName) {
                <app-hidden-reason [inline]="true" [reason]="reasonOf(row)" [link]="['/leader/teams', row.nearestTeamId ?? '']" />
              } @else {
                {{ row.sentence }}
              }
            </ng-template>
          </app-data-table>
        </details>
      }
    }
  `,
  styleUrl: './left-out.scss',
})
export class LeftOut {
  readonly reply = input.required<Pick<LinkReply, 'leftOut' | 'leftOutCounts'>>();
  /** Where all rows are as a file. */
  readonly address = input.required<string>();
  protected readonly total = computed(() => this.reply().leftOutCounts.reduce((sum, { count }) => sum + count, 0));
  protected readonly columns: Column<LinkageLeftOut>[] = [
    { key: 'name', label: 'Team', sortable: true, value: (row) => row.name },
    { key: 'period', label: 'Period', sortable: true, value: (row) => row.period },
    { key: 'side', label: 'Missing side', sortable: true, value: (row) => SIDES[row.side] },
    { key: 'sentence', label: 'Why', sortable: true, value: (row) => row.sentence },
  ];

  /** Why the staff figure is missing, with the nearest that is shown; the way there leads to that team's mirror. */
  protected reasonOf({ sentence, nearestTeamId = null, nearestTeamName = '' }: LinkageLeftOut): Reason {
    return { sentence: `${sentence} The nearest team with a staff figure is ${nearestTeamName}.`, nearestTeamId, nearestTeamName };
  }
}
