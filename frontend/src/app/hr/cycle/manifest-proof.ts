import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import type { Cycle } from '@throughline/contract';

/** What proves that everybody is asked the same, under the same promise: the manifest, its words and where anybody can read it. */
@Component({
  selector: 'app-manifest-proof',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (cycle().manifestSha256; as hash) {
      <h2>The proof that everybody is asked the same</h2>
      <p>
        At the opening, the questions, the groups and the promise were fixed in a public manifest. Every invitation carries the first words of its hash; who
        gets other words was given another survey and should ask.
      </p>
      <dl>
        @if (cycle().manifestWords?.length) {
          <dt>Words</dt>
          <dd class="words">{{ cycle().manifestWords?.join(' ') }}</dd>
        }
        <dt>SHA-256</dt>
        <dd>
          <code>{{ hash }}</code>
        </dd>
        <dt>Public page</dt>
        <dd>
          <a [href]="address()">{{ address() }}</a>, to put on the poster and on the page of the works council. Anybody can read and check the rules there,
          without an account.
        </dd>
      </dl>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--tl-2) var(--tl-4);
      margin: var(--tl-2) 0 0;
    }
    dt {
      color: var(--tl-ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .words {
      font: 400 var(--tl-text-l) / 1.4 var(--tl-font-serif);
    }
    @media (max-width: 599px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dd {
        margin-bottom: var(--tl-3);
      }
    }
  `,
})
export class ManifestProof {
  readonly cycle = input.required<Cycle>();
  private readonly document = inject(DOCUMENT);
  protected readonly address = computed(() => `${this.document.location.origin}/manifest/${this.cycle().id}`);
}
