import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Answering } from '../answering';
import { dayText } from '../day';
import type { BallotRecord } from '../device/ballot-record';

/** The surveys that wait on this device, each to go on with or to clear. */
@Component({
  selector: 'app-kept-here',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answering.others().length > 0) {
      <h2>{{ heading() }}</h2>
      <ul class="kept">
        @for (other of answering.others(); track other[0]) {
          <li>
            <strong dir="auto">{{ other[1].cycleName }}</strong>
            <span class="quiet" dir="auto">{{ other[1].organisationName }} · {{ state(other[1]) }}</span>
            <span class="actions">
              <button type="button" class="secondary" (click)="answering.resume(other[0])">
                {{ other[1].receipt ? 'Open receipt' : other[1].unconfirmed ? 'Open' : 'Continue' }}
              </button>
              @if (clearing() === other[0]) {
                <button type="button" class="danger" (click)="answering.clear(other[0])">Yes, clear it</button>
                <button type="button" class="link" (click)="clearing.set('')">Keep it</button>
              } @else {
                <button type="button" class="link" [attr.aria-label]="'Clear ' + other[1].cycleName" (click)="clearing.set(other[0])">Clear</button>
              }
            </span>
            @if (clearing() === other[0]) {
              <span class="quiet" role="status"
                >Cleared, it cannot be answered, changed or taken back from this device any more. What was sent stays counted.</span
              >
            }
          </li>
        }
      </ul>
    }
  `,
})
export class KeptHere {
  readonly heading = input.required<string>();
  protected readonly answering = inject(Answering);
  protected readonly clearing = signal('');

  protected state({ receipt, unconfirmed, withdrawn, ballot, outgoing, closesOn }: BallotRecord): string {
    const until = `until ${dayText(closesOn)}`;
    if (outgoing) return `sealed, not sent yet, ${until}`;
    if (receipt) return 'sent';
    if (unconfirmed) return 'sent, without a receipt';
    if (withdrawn) return `taken back, ${until}`;
    return ballot ? `begun, ${until}` : `not begun, ${until}`;
  }
}
