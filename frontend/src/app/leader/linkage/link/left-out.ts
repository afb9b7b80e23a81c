import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { HiddenReason as Reason, LinkageLeftOut, LinkReply } from '@throughline/contract';
import { Cell } from '../../../ui/data-table/cell';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { HiddenReason } from '../../../ui/hidden-reason/hidden-reason';
import { Icon } from '../../../ui/icon/icon';
import { countText } from '../../../words/numbers';
import { linkageWords } from '../words/words';

/** What is not in the figures and why: counted by reason, row by row on demand, all of it as a file. */
@Component({
  selector: 'app-left-out',
  imports: [Cell, DataTable, HiddenReason, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() === 0) {
      <p class="tl-quiet">{{ words().nothing }}</p>
    } @else {
      <ul>
        @for (count of reply().leftOutCounts; track count.reason) {
          <li>
            <strong class="tl-numbers">{{ number(count.count) }}</strong>&ngsp;<span lang="en" dir="auto">{{ count.sentence }}</span>
          </li>
        }
      </ul>
      <div class="tl-row">
        <a class="file" [href]="address()" download><app-icon name="download" /> {{ words().file(total()) }}</a>
      </div>
      @if (reply().leftOut.length) {
        <details>
          <summary>{{ words().rowByRow }}</summary>
          @if (reply().leftOut.length < total()) {
            <p class="tl-quiet tl-small">{{ words().first(reply().leftOut.length, total()) }}</p>
          }
          <app-data-table [caption]="words().caption" [hideCaption]="true" [columns]="columns()" [rows]="reply().leftOut" [pageSize]="50">
            <ng-template appCell="sentence" let-row>
              @if (row.nearestTeamName) {
                <app-hidden-reason [inline]="true" [reason]="reasonOf(row)" [link]="['/leader/teams', row.nearestTeamId ?? '']" />
              } @else {
                <span lang="en" dir="auto">{{ row.sentence }}</span>
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
  protected readonly words = computed(() => linkageWords().out);
  protected readonly number = countText;
  protected readonly columns = computed<Column<LinkageLeftOut>[]>(() => [
    { key: 'name', label: this.words().team, sortable: true, value: (row) => row.name },
    { key: 'period', label: this.words().period, sortable: true, value: (row) => row.period },
    { key: 'side', label: this.words().side, sortable: true, value: (row) => this.words().sides[row.side] },
    { key: 'sentence', label: this.words().why, sortable: true, value: (row) => row.sentence },
  ]);

  /** Why the staff figure is missing, with the nearest that is shown; the way there leads to that team's mirror. */
  protected reasonOf({ sentence, nearestTeamId = null, nearestTeamName = '' }: LinkageLeftOut): Reason {
    return { sentence: `${sentence} ${this.words().nearest(nearestTeamName)}`, nearestTeamId, nearestTeamName };
  }
}
