import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { LinkMethod } from '@throughline/contract';

/** How the figures of a page were worked out: folded away, one click from each of them. */
@Component({
  selector: 'app-methods',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Measures and methods</summary>
      <dl>
        @for (method of methods(); track method.code) {
          <dt>{{ method.title }}</dt>
          <dd>{{ method.text }}</dd>
        }
        @if (seed() !== undefined) {
          <dt>Seed</dt>
          <dd>{{ seed() }}: with it the random draws can be made again.</dd>
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
  readonly methods = input.required<readonly LinkMethod[]>();
  readonly seed = input<number>();
}
