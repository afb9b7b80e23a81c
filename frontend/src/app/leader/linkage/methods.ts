import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { LinkMethod } from '@throughline/contract';
import { linkageWords } from './words/words';

/** How the figures of a page were worked out: folded away, one click from each of them. */
@Component({
  selector: 'app-methods',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ words().heading }}</summary>
      <dl>
        @for (method of methods(); track method.code) {
          <dt [attr.lang]="langOf(method)" dir="auto">{{ method.title }}</dt>
          <dd [attr.lang]="langOf(method)" dir="auto">{{ method.text }}</dd>
        }
        @if (seed() !== undefined) {
          <dt>{{ words().seed }}</dt>
          <dd>{{ words().again(seed()!) }}</dd>
        }
      </dl>
      <ng-content />
    </details>
  `,
  styles: `
    summary {
      min-height: 32px;
      color: var(--tl-people);
      cursor: pointer;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(120px, max-content) minmax(0, var(--tl-measure));
      gap: var(--tl-2) var(--tl-4);
      margin: var(--tl-2) 0 var(--tl-4);
    }
    dt {
      max-width: 26ch;
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--tl-ink-2);
    }
    @media (max-width: 599px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dd {
        margin-bottom: var(--tl-2);
      }
    }
  `,
})
export class Methods {
  protected readonly words = computed(() => linkageWords().methods);
  readonly methods = input.required<readonly LinkMethod[]>();
  readonly seed = input<number>();

  /** What the page itself says of the measures is in its language; how figures are worked out, the server says in English. */
  protected langOf({ code }: LinkMethod): 'en' | null {
    return code.startsWith('measure-') ? null : 'en';
  }
}
