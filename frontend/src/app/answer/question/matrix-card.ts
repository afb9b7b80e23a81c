import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CycleQuestion } from '@throughline/domain';
import { choicesOf } from './choices';

/** What stands above the rows of a matrix: its words, and on a wide screen those of the points, so that the rows read as a table. Each row is a question
 *  of its own with names of its own for screen readers, so nothing is lost where the words above are not seen, as on a phone. */
@Component({
  selector: 'app-matrix-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="matrix-words" dir="auto">{{ rows()[0]?.matrix?.text }}</h2>
    <div class="heads" aria-hidden="true">
      <span></span>
      <span class="points">
        @for (head of heads(); track $index) {
          <span dir="auto">{{ head }}</span>
        }
      </span>
    </div>
    <ng-content />
  `,
  host: { class: 'matrix', role: 'group', '[attr.aria-label]': 'rows()[0]?.matrix?.text', '[style.--points]': 'heads().length' },
})
export class MatrixCard {
  readonly rows = input.required<readonly CycleQuestion[]>();
  protected readonly heads = computed(() => {
    const [first] = this.rows();
    return first ? choicesOf(first).map(({ label }) => label) : [];
  });
}
