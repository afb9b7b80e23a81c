import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { JUDGE_CHANGES, type JudgeChange } from '@throughline/domain';
import { roundWords } from './words/words';

/** Why judges are changed by hand: one of a list, because it goes to the award log. */
@Component({
  selector: 'app-judge-change',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      {{ words().because }}
      <select (change)="because.set($any($event.target).value)">
        @for (one of all; track one) {
          <option [value]="one" [selected]="one === because()">{{ words().becauses[one] }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--tl-1);
    }
  `,
})
export class JudgeChangeField {
  readonly because = model.required<JudgeChange>();
  protected readonly words = roundWords;
  protected readonly all = JUDGE_CHANGES;
}
