import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Answering } from '../answering';
import type { BallotRecord } from '../device/ballot-record';
import { Speech } from '../words/speech';

/** The surveys that wait on this device, each to go on with or to clear. */
@Component({
  selector: 'app-kept-here',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().kept;
    @if (answering.others().length > 0) {
      <h2>{{ answering.screen() === 'device' ? w.goOnWhere : w.onDevice }}</h2>
      <ul class="kept">
        @for (other of answering.others(); track other[0]) {
          <li>
            <strong dir="auto">{{ other[1].cycleName }}</strong>
            <span class="quiet" dir="auto">{{ other[1].organisationName }} · {{ state(other[1]) }}</span>
            <span class="actions">
              <button type="button" class="secondary" (click)="answering.resume(other[0])">
                {{ other[1].receipt ? w.openReceipt : other[1].unconfirmed ? w.open : w.goOn }}
              </button>
              @if (clearing() === other[0]) {
                <button type="button" class="danger" (click)="answering.clear(other[0])">{{ w.yesClear }}</button>
                <button type="button" class="link" (click)="clearing.set('')">{{ w.keep }}</button>
              } @else {
                <button type="button" class="link" [attr.aria-label]="w.clearNamed(other[1].cycleName)" (click)="clearing.set(other[0])">{{ w.clear }}</button>
              }
            </span>
            @if (clearing() === other[0]) {
              <span class="quiet" role="status">{{ w.cleared }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .kept {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: var(--tl-1);
      padding-block: var(--tl-3);
      border-block-start: 1px solid var(--tl-line);
    }
    .actions {
      margin-block: var(--tl-1);
    }
  `,
})
export class KeptHere {
  protected readonly answering = inject(Answering);
  protected readonly clearing = signal('');
  private readonly speech = inject(Speech);
  protected readonly later = this.speech.later;

  protected state({ receipt, unconfirmed, withdrawn, ballot, outgoing, closesOn }: BallotRecord): string {
    const { kept } = this.later();
    const day = this.speech.day(closesOn);
    if (outgoing) return kept.waiting(day);
    if (receipt) return kept.sent;
    if (unconfirmed) return kept.unconfirmed;
    if (withdrawn) return kept.withdrawn(day);
    return ballot ? kept.begun(day) : kept.notBegun(day);
  }
}
