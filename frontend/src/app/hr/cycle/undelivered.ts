import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DeliveryZone, InvitationWave, UndeliveredInvitation } from '@throughline/contract';
import { deliveryResource, MailSettings } from '../../api/cycle-mail';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';

/** Invitations under way, zone by zone, and whom none reached: correct the address, send it again. */
@Component({
  selector: 'app-undelivered',
  imports: [Cell, DataTable, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (read.hasValue()) {
      @let delivery = read.value();
      @if (delivery.zones.length) {
        <h3>Invitations by time zone</h3>
        <app-data-table caption="Invitations by time zone" [hideCaption]="true" [columns]="zoneColumns" [rows]="delivery.zones" empty="" />
      }
      @if (delivery.failedCount) {
        <h3>Not reached by mail: {{ delivery.failedCount.toLocaleString('en') }}</h3>
        <p class="tl-quiet">
          This says nothing about answering: whoever is signed in finds the survey at Home too. Correct an address on the person's page, then send the
          invitation again. To an address that was changed after the opening only “Send again” beside the person sends a link: it counts as a second ballot of
          her group, of which the rules of the survey allow few, and she is told at the old address.
        </p>
        <app-data-table caption="Not reached by mail" [hideCaption]="true" [columns]="failedColumns" [rows]="delivery.failed" empty="">
          <ng-template appCell="again" let-row>
            <button
              matButton="outlined"
              type="button"
              [attr.aria-label]="'Send again to ' + row.name"
              [disabled]="attempt.busy() || row.email === null"
              (click)="again([row.employeeId])"
            >
              Send again
            </button>
          </ng-template>
        </app-data-table>
        @if (delivery.failedCount > delivery.failed.length) {
          <p class="tl-quiet">The first {{ delivery.failed.length }} are listed.</p>
        }
        <div><button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="again()">Send all of them again</button></div>
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
  readonly cycleId = input.required<string>();
  /** When the counts change, this looks again. */
  readonly waves = input.required<readonly InvitationWave[]>();
  readonly changed = output();
  private readonly settings = inject(MailSettings);
  protected readonly attempt = new Attempt();
  protected readonly read = deliveryResource(() => this.cycleId());
  private readonly counts = computed(() => JSON.stringify(this.waves()));
  private seen: string | undefined;

  protected readonly zoneColumns: readonly Column<DeliveryZone>[] = [
    { key: 'zone', label: 'Time zone', value: (row) => row.timeZone.replaceAll('_', ' ') },
    { key: 'at', label: 'From, by the clocks there', value: (row) => row.at, text: (row) => clockText(row) },
    { key: 'sent', label: 'Sent', numeric: true, value: (row) => row.sent },
    { key: 'waiting', label: 'Waiting', numeric: true, value: (row) => row.waiting },
    { key: 'failed', label: 'Failed', numeric: true, value: (row) => row.failed },
  ];
  protected readonly failedColumns: readonly Column<UndeliveredInvitation>[] = [
    { key: 'name', label: 'Person', value: (row) => row.name, link: (row) => ['/hr/people', row.employeeId] },
    { key: 'email', label: 'Address', value: (row) => row.email ?? 'none' },
    { key: 'problem', label: 'Why', value: (row) => row.problem },
    { key: 'again', label: 'Send again', hideLabel: true, value: () => '' },
  ];

  constructor() {
    effect(() => {
      const now = this.counts();
      if (this.seen !== undefined && this.seen !== now) this.read.reload();
      this.seen = now;
    });
  }

  protected async again(employeeIds?: readonly string[]): Promise<void> {
    const body = employeeIds ? { employeeIds: [...employeeIds] } : {};
    if (await this.attempt.run(() => this.settings.resend(this.cycleId(), body), 'The invitations are on their way again.')) {
      this.read.reload();
      this.changed.emit();
    }
  }
}

function clockText({ at, timeZone }: DeliveryZone): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(at),
  );
}
