import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { cycleResource } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { Qr } from '../../ui/qr/qr';
import { ResourceState } from '../../ui/state/resource-state';
import { codeEntryLink, typedAddress } from '../cards/card-sheets';

/** A page to hang up: where to type in the code of a card, and the words by which everybody can check that all are asked the same. */
@Component({
  selector: 'app-poster',
  imports: [MatButton, PageHeader, Qr, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Poster" [back]="{ label: read.hasValue() ? read.value().name : 'Cycle', link: '/hr/cycles/' + id() }">
      <button matButton="outlined" type="button" (click)="print()">Print</button>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <article class="poster">
        <h2 dir="auto">{{ read.value().name }}</h2>
        <p class="lead">Draw a card. Scan this, or open the address. Type in the code of your card.</p>
        <app-qr [text]="link()" label="QR code that opens the page on which the code of a card is typed in" />
        <p class="address">{{ address() }}</p>
        <ul>
          <li>Until {{ day(read.value().closesOn) }}. Until then you can change your answers or take them back.</li>
          <li>No name, no e-mail address. Nobody knows who drew which card, and nobody sees single answers.</li>
          <li>Results are shown about groups of at least {{ read.value().k }} people, comments from groups of at least {{ read.value().kComments }}.</li>
        </ul>
        <p>Everybody gets the same rules. Compare these words with those on your card and on your screen:</p>
        <p class="words">{{ read.value().manifestWords?.join(' ') }}</p>
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
