import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { uiWords } from '../words/words';

export interface Step {
  readonly key: string;
  readonly label: string;
  /** A short word under the label: a date, a count. */
  readonly detail?: string;
}

/** Where something stands on its way: an import, a cycle from draft to published. What lies behind is ticked, the present is named. */
@Component({
  selector: 'app-steps',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol [attr.aria-label]="label() ?? words().progress">
      @for (step of steps(); track step.key; let i = $index) {
        <li [class.done]="i < at()" [class.now]="i === at()" [attr.aria-current]="i === at() ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (i < at()) {
              <app-icon name="check" />
            } @else {
              {{ i + 1 }}
            }
          </span>
          <span class="words">
            {{ step.label }}
            @if (i < at()) {
              <span class="tl-visually-hidden">{{ words().done }}</span>
            }
            @if (step.detail) {
              <small>{{ step.detail }}</small>
            }
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './steps.scss',
})
export class Steps {
  readonly steps = input.required<readonly Step[]>();
  /** The key of the step it is at; a key that is none of the steps means that all are done. */
  readonly current = input.required<string>();
  readonly label = input<string>();
  protected readonly words = uiWords;
  protected readonly at = computed(() => {
    const index = this.steps().findIndex((step) => step.key === this.current());
    return index < 0 ? this.steps().length : index;
  });
}
