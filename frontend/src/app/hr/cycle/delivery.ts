import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvitationWave } from '@throughline/contract';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Tag } from '../../ui/tag/tag';
import { shortDayText } from '../../ui/day-text';
import { Undelivered } from './undelivered';

/** What was mailed: counts, never names. */
@Component({
  selector: 'app-delivery',
  imports: [Cell, DataTable, RouterLink, Tag, Undelivered],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>What was mailed</h2>
    <app-data-table caption="Mailings" [hideCaption]="true" [columns]="columns" [rows]="waves()" empty="Nothing was mailed yet.">
      <ng-template appCell="state" let-row>
        @if (row.kind === 'reminder') {
          <app-tag>begun</app-tag>
        } @else if (row.state === 'sending') {
          <app-tag tone="watch">sending</app-tag>
        } @else if ((row.failed ?? 0) > 0) {
          <app-tag tone="act">some failed</app-tag>
        } @else {
          <app-tag tone="good">done</app-tag>
        }
      </ng-template>
    </app-data-table>
    @if (reminded()) {
      <p class="tl-quiet">Of a reminder only its day is shown: how many were reminded, or when the last one went out, would tell who has not taken part.</p>
    }
    @if (cycleId(); as id) {
      <p><a [routerLink]="['/hr/cycles', id, 'mail']">What the mails say, and from which hour they go out</a></p>
      @if (looking()) {
        <app-undelivered [cycleId]="id" [waves]="waves()" (changed)="changed.emit()" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
  `,
})
export class Delivery {
  readonly waves = input.required<readonly InvitationWave[]>();
  /** Absent once the cycle has closed: then there is nothing left to do about mail. */
  readonly cycleId = input<string>();
  readonly changed = output();
  protected readonly columns: readonly Column<InvitationWave>[] = [
    { key: 'kind', label: 'Mailing', value: (row) => KINDS[row.kind] },
    { key: 'on', label: 'Day', value: (row) => row.on, text: (row) => shortDayText(row.on) },
    { key: 'sent', label: 'Sent', numeric: true, value: (row) => row.sent, text: (row) => countText(row.sent) },
    { key: 'waiting', label: 'Waiting', numeric: true, value: (row) => row.waiting, text: (row) => countText(row.waiting) },
    { key: 'failed', label: 'Failed', numeric: true, value: (row) => row.failed, text: (row) => countText(row.failed) },
    { key: 'state', label: 'State', value: (row) => (row.kind === 'reminder' ? 'begun' : row.state) },
  ];

  protected reminded(): boolean {
    return this.waves().some((wave) => wave.kind === 'reminder');
  }

  /** Whether something is under way by zones, or went wrong. */
  protected looking(): boolean {
    return this.waves().some((wave) => wave.kind === 'invitation' && (wave.state === 'sending' || (wave.failed ?? 0) > 0));
  }
}

const KINDS: Readonly<Record<InvitationWave['kind'], string>> = { invitation: 'Invitation', reminder: 'Reminder', 'early-end': 'That it ends earlier' };

/** A count, or that there is none to be shown: the sentence below the table says why. */
function countText(count: number | null): string {
  return count === null ? 'not shown' : count.toLocaleString('en');
}
