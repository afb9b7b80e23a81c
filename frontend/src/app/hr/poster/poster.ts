import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { cycleResource } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { Qr } from '../../ui/qr/qr';
import { ResourceState } from '../../ui/state/resource-state';
import { codeEntryLink, typedAddress } from '../cards/card-sheets';
import { cardsWords } from '../cards/words/words';
import { cyclesWords } from '../cycles/words/words';

/** A page to hang up: where to type in the code of a card, and the words by which everybody can check that all are asked the same. */
@Component({
  selector: 'app-poster',
  imports: [MatButton, PageHeader, Qr, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      [heading]="common().titles.poster"
      [back]="{ label: read.hasValue() ? read.value().name : common().titles.cycle, link: '/hr/cycles/' + id() }"
    >
      <button matButton="outlined" type="button" (click)="print()">{{ common().print }}</button>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <article class="poster">
        <h2 dir="auto">{{ read.value().name }}</h2>
        <p class="lead">{{ words().poster.lead }}</p>
        <app-qr [text]="link()" [label]="words().poster.qr" />
        <p class="address" dir="ltr">{{ address() }}</p>
        <ul>
          <li>{{ words().poster.until(day(read.value().closesOn)) }}</li>
          <li>{{ words().poster.noName }}</li>
          <li>{{ words().poster.groups(read.value().k, read.value().kComments) }}</li>
        </ul>
        <p>{{ words().poster.same }}</p>
        <p class="words" dir="auto">{{ read.value().manifestWords?.join(' ') }}</p>
      </article>
    }
  `,
  styles: `
    .poster {
      display: grid;
      gap: var(--tl-4);
      justify-items: center;
      max-width: 640px;
      padding: var(--tl-6);
      border: 1px solid var(--tl-line);
      background: #fff;
      color: #000;
      text-align: center;
      overflow-wrap: anywhere;
    }
    .poster > * {
      margin: 0;
    }
    ul {
      text-align: start;
    }
    .lead {
      font-size: var(--tl-text-l);
    }
    .address,
    .words {
      font-weight: 600;
    }
    @media print {
      app-page-header {
        display: none;
      }
      .poster {
        max-width: none;
        border: 0;
        font-size: 14pt;
      }
    }
  `,
})
export class Poster {
  protected readonly words = cardsWords;
  protected readonly common = cyclesWords;
  readonly id = input.required<string>();
  private readonly document = inject(DOCUMENT);
  protected readonly read = cycleResource(() => this.id());
  protected readonly day = dayText;
  protected readonly link = computed(() => codeEntryLink(this.document.location.origin, this.id(), this.read.value()?.manifestSha256 ?? ''));
  protected readonly address = computed(() => typedAddress(this.document.location.host, this.read.value()?.manifestWords ?? []));

  protected print(): void {
    this.document.defaultView?.print();
  }
}
