import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Cycle } from '@throughline/contract';
import { dayText } from '../../ui/day-text';
import { runningWords } from './words/words';

/** How people without an e-mail address take part: the packs of cards to print, the poster, and a device that several share. */
@Component({
  selector: 'app-card-packs',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().packs.heading }}</h2>
    @if (cycle().cardPacks.length) {
      <p>{{ words().packs.text }}</p>
      <ul class="packs">
        @for (pack of cycle().cardPacks; track pack.cohort) {
          <li>
            <span class="name" dir="auto">{{ pack.name }}</span>
            <span>{{ words().packs.cards(pack.cards) }}</span>
            @if (pack.printedOn) {
              <span class="tl-quiet">{{ pack.reprints ? words().packs.printedAnew(day(pack.printedOn)) : words().packs.printed(day(pack.printedOn)) }}</span>
              @if (cycle().state === 'open') {
                <a [routerLink]="['/hr/cycles', cycle().id, 'cards', pack.cohort]" [attr.aria-label]="words().packs.wasCutOff(pack.name)">{{
                  words().packs.cutOff
                }}</a>
              }
            } @else {
              <a [routerLink]="['/hr/cycles', cycle().id, 'cards', pack.cohort]" [attr.aria-label]="words().packs.printOf(pack.name)">{{
                words().packs.print
              }}</a>
            }
          </li>
        }
      </ul>
      <p class="tl-row">
        <a [routerLink]="['/hr/cycles', cycle().id, 'poster']">{{ words().packs.poster }}</a>
        <a [href]="kiosk()" target="_blank" rel="noopener">{{ words().packs.kiosk }}</a>
      </p>
      <p class="tl-quiet">{{ words().packs.kioskText }}</p>
    } @else {
      <p class="tl-quiet">{{ words().packs.none }}</p>
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
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  protected readonly day = dayText;
  protected readonly kiosk = computed(() => `/i#kiosk=${this.cycle().id}&m=${this.cycle().manifestSha256 ?? ''}`);
}
