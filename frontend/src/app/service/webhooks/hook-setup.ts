import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { HookKind } from '@throughline/domain';
import { CopyLine } from './copy-line';
import { bodyFor } from './hook-bodies';
import { hookWords } from './words/words';

/** How a helpdesk is made to send here, step by step, with the body that it sends where it asks for one. */
@Component({
  selector: 'app-hook-setup',
  imports: [CopyLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="tl-card" [open]="open()">
      <summary>{{ words().setup }}</summary>
      <ol>
        @for (step of words().steps[kind()]; track step) {
          <li>{{ step }}</li>
        }
      </ol>
      @if (body(); as body) {
        <app-copy-line [label]="words().body" [text]="body" />
      }
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      font-weight: 600;
    }
    li {
      margin-block: var(--tl-2);
    }
  `,
})
export class HookSetup {
  readonly kind = input.required<HookKind>();
  readonly open = input(false);
  protected readonly words = hookWords;
  protected readonly body = computed(() => bodyFor(this.kind()));
}
