import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DeliveryZone, InvitationWave, UndeliveredInvitation } from '@throughline/contract';
import { deliveryResource, MailSettings } from '../../api/cycle-mail';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { locale } from '../../words/language';
import { countText } from '../../words/numbers';
import { runningWords } from './words/words';

/** Invitations under way, zone by zone, and whom none reached: correct the address, send it again. */
@Component({
  selector: 'app-undelivered',
  imports: [Cell, DataTable, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (read.hasValue()) {
      @let delivery = read.value();
      @if (delivery.zones.length) {
        <h3>{{ words().mailings.zones }}</h3>
        <app-data-table [caption]="words().mailings.zones" [hideCaption]="true" [columns]="zoneColumns()" [rows]="delivery.zones" empty="" />
      }
      @if (delivery.failedCount) {
        <h3>{{ words().mailings.notReachedSo(count(delivery.failedCount)) }}</h3>
        <p class="tl-quiet">{{ words().mailings.notReachedText }}</p>
        <app-data-table [caption]="words().mailings.notReached" [hideCaption]="true" [columns]="failedColumns()" [rows]="delivery.failed" empty="">
          <ng-template appCell="problem" let-row
            ><bdi lang="en">{{ row.problem }}</bdi></ng-template
          >
          <ng-template appCell="again" let-row>
            <button
              matButton="outlined"
              type="button"
              [attr.aria-label]="words().mailings.againTo(row.name)"
              [disabled]="attempt.busy() || row.email === null"
              (click)="again([row.employeeId])"
            >
              {{ words().mailings.again }}
            </button>
          </ng-template>
        </app-data-table>
        @if (delivery.failedCount > delivery.failed.length) {
          <p class="tl-quiet">{{ words().mailings.firstListed(delivery.failed.length) }}</p>
        }
        <div>
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="again()">{{ words().mailings.againAll }}</button>
        </div>
      }
    } @else {
      <app-resource-state [resource]="read" />
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
export class Undelivered {
  protected readonly words = runningWords;
  readonly cycleId = input.required<string>();
  /** When the counts change, this looks again. */
  readonly waves = input.required<readonly InvitationWave[]>();
  readonly changed = output();
  private readonly settings = inject(MailSettings);
  protected readonly attempt = new Attempt();
  protected readonly count = countText;
  protected readonly read = deliveryResource(() => this.cycleId());
  private readonly counts = computed(() => JSON.stringify(this.waves()));
  private seen: string | undefined;

  protected readonly zoneColumns = computed<readonly Column<DeliveryZone>[]>(() => {
    const { zone, from, sent, waiting, failed } = this.words().mailings;
    return [
      { key: 'zone', label: zone, value: (row) => row.timeZone.replaceAll('_', ' ') },
      { key: 'at', label: from, value: (row) => row.at, text: (row) => clockText(row) },
      { key: 'sent', label: sent, numeric: true, value: (row) => row.sent },
      { key: 'waiting', label: waiting, numeric: true, value: (row) => row.waiting },
      { key: 'failed', label: failed, numeric: true, value: (row) => row.failed },
    ];
  });
  protected readonly failedColumns = computed<readonly Column<UndeliveredInvitation>[]>(() => {
    const { person, address, noAddress, why, again } = this.words().mailings;
    return [
      { key: 'name', label: person, value: (row) => row.name, link: (row) => ['/hr/people', row.employeeId] },
      { key: 'email', label: address, value: (row) => row.email ?? noAddress },
      { key: 'problem', label: why, value: (row) => row.problem },
      { key: 'again', label: again, hideLabel: true, value: () => '' },
    ];
  });

  constructor() {
    effect(() => {
      const now = this.counts();
      if (this.seen !== undefined && this.seen !== now) this.read.reload();
      this.seen = now;
    });
  }

  protected async again(employeeIds?: readonly string[]): Promise<void> {
    const body = employeeIds ? { employeeIds: [...employeeIds] } : {};
    if (await this.attempt.run(() => this.settings.resend(this.cycleId(), body), this.words().mailings.sentAgain)) {
      this.read.reload();
      this.changed.emit();
    }
  }
}

function clockText({ at, timeZone }: DeliveryZone): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(at),
  );
}
