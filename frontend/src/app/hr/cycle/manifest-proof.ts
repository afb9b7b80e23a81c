import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import type { Cycle } from '@throughline/contract';
import { runningWords } from './words/words';

/** What proves that everybody is asked the same, under the same promise: the manifest, its words and where anybody can read it. */
@Component({
  selector: 'app-manifest-proof',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (cycle().manifestSha256; as hash) {
      <h2>{{ words().proof.heading }}</h2>
      <p>{{ words().proof.text }}</p>
      <dl>
        @if (cycle().manifestWords?.length) {
          <dt>{{ words().proof.words }}</dt>
          <dd class="words" dir="auto">{{ cycle().manifestWords?.join(' ') }}</dd>
        }
        <dt>{{ words().proof.hash }}</dt>
        <dd>
          <code dir="ltr">{{ hash }}</code>
        </dd>
        <dt>{{ words().proof.page }}</dt>
        <dd>
          <a [href]="address()"
            ><bdi>{{ address() }}</bdi></a
          >{{ words().proof.pageText }}
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
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  private readonly document = inject(DOCUMENT);
  protected readonly address = computed(() => `${this.document.location.origin}/manifest/${this.cycle().id}`);
}
