import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Cycle } from '@throughline/contract';
import { dayText } from '../../ui/day-text';

/** How people without an e-mail address take part: the packs of cards to print, the poster, and a device that several share. */
@Component({
  selector: 'app-card-packs',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>People without an e-mail address</h2>
    @if (cycle().cardPacks.length) {
      <p>
        They draw a card with a code, each from the pack of their group: shuffled, face down, out of a box. Nobody learns who drew which card, and a code does
        not say whether it was used.
      </p>
      <ul class="packs">
        @for (pack of cycle().cardPacks; track pack.cohort) {
          <li>
            <span class="name" dir="auto">{{ pack.name }}</span>
            <span>{{ pack.cards }} cards</span>
            @if (pack.printedOn) {
              <span class="tl-quiet">printed on {{ day(pack.printedOn) }}{{ pack.reprints ? ', and anew since' : '' }}</span>
              @if (cycle().state === 'open') {
                <a [routerLink]="['/hr/cycles', cycle().id, 'cards', pack.cohort]" [attr.aria-label]="'Was the print of ' + pack.name + ' cut off?'"
                  >Cut off or lost?</a
                >
              }
            } @else {
              <a [routerLink]="['/hr/cycles', cycle().id, 'cards', pack.cohort]" [attr.aria-label]="'Print the cards of ' + pack.name">Print the cards</a>
            }
          </li>
        }
      </ul>
      <p class="tl-row">
        <a [routerLink]="['/hr/cycles', cycle().id, 'poster']">Poster with a QR code</a>
        <a [href]="kiosk()" target="_blank" rel="noopener">Open it on a shared device</a>
      </p>
      <p class="tl-quiet">
        On a shared device everything is kept in memory only. After a minute without a touch it asks whether somebody is still there, and then forgets.
      </p>
    } @else {
      <p class="tl-quiet">Everybody who was invited has an e-mail address, so there are no cards to print.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    .packs {
      display: grid;
      gap: var(--tl-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-4);
      padding-block: var(--tl-2);
      border-block-end: 1px solid var(--tl-line);
    }
    .name {
      flex: 1 1 200px;
      font-weight: 600;
    }
  `,
})
export class CardPacks {
  readonly cycle = input.required<Cycle>();
  protected readonly day = dayText;
  protected readonly kiosk = computed(() => `/i#kiosk=${this.cycle().id}&m=${this.cycle().manifestSha256 ?? ''}`);
}
