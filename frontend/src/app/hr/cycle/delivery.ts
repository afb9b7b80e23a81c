import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvitationWave } from '@throughline/contract';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Tag } from '../../ui/tag/tag';
import { shortDayText } from '../../ui/day-text';
import { countText } from '../../words/numbers';
import { Undelivered } from './undelivered';
import { runningWords } from './words/words';

/** What was mailed: counts, never names. */
@Component({
  selector: 'app-delivery',
  imports: [Cell, DataTable, RouterLink, Tag, Undelivered],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().mailings.heading }}</h2>
    <app-data-table [caption]="words().mailings.caption" [hideCaption]="true" [columns]="columns()" [rows]="waves()" [empty]="words().mailings.none">
      <ng-template appCell="state" let-row>
        @if (row.kind === 'reminder') {
          <app-tag>{{ words().mailings.states.begun }}</app-tag>
        } @else if (row.state === 'sending') {
          <app-tag tone="watch">{{ words().mailings.states.sending }}</app-tag>
        } @else if ((row.failed ?? 0) > 0) {
          <app-tag tone="act">{{ words().mailings.states.failed }}</app-tag>
        } @else {
          <app-tag tone="good">{{ words().mailings.states.done }}</app-tag>
        }
      </ng-template>
    </app-data-table>
    @if (reminded()) {
      <p class="tl-quiet">{{ words().mailings.reminders }}</p>
    }
    @if (cycleId(); as id) {
      <p>
        <a [routerLink]="['/hr/cycles', id, 'mail']">{{ words().mailings.mail }}</a>
      </p>
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
  protected readonly words = runningWords;
  readonly waves = input.required<readonly InvitationWave[]>();
  /** Absent once the cycle has closed: then there is nothing left to do about mail. */
  readonly cycleId = input<string>();
  readonly changed = output();
  protected readonly columns = computed<readonly Column<InvitationWave>[]>(() => {
    const { mailing, kinds, day, sent, waiting, failed, state, states } = this.words().mailings;
    return [
      { key: 'kind', label: mailing, value: (row) => kinds[row.kind] },
      { key: 'on', label: day, value: (row) => row.on, text: (row) => shortDayText(row.on) },
      { key: 'sent', label: sent, numeric: true, value: (row) => row.sent, text: (row) => this.count(row.sent) },
      { key: 'waiting', label: waiting, numeric: true, value: (row) => row.waiting, text: (row) => this.count(row.waiting) },
      { key: 'failed', label: failed, numeric: true, value: (row) => row.failed, text: (row) => this.count(row.failed) },
      { key: 'state', label: state, value: (row) => (row.kind === 'reminder' ? states.begun : states[row.state]) },
    ];
  });

  /** A count, or that there is none to be shown: the sentence below the table says why. */
  private count(count: number | null): string {
    return count === null ? this.words().mailings.notShown : countText(count);
  }

  protected reminded(): boolean {
    return this.waves().some((wave) => wave.kind === 'reminder');
  }

  /** Whether something is under way by zones, or went wrong. */
  protected looking(): boolean {
    return this.waves().some((wave) => wave.kind === 'invitation' && (wave.state === 'sending' || (wave.failed ?? 0) > 0));
  }
}
