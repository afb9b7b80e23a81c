import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { applyEach, type FieldTree, required, type SchemaPath, type SchemaPathTree, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@throughline/domain';
import { Field } from '../../ui/field/field';
import { countText } from '../../words/numbers';
import { peopleWords } from '../people/words/words';
import type { LeaveEntry } from './person-entry';

/** What the form says of days of leave that cannot be, before the server does. */
export function leaveRules(path: SchemaPath<LeaveEntry[]> & SchemaPathTree<LeaveEntry[]>): void {
  const words = computed(() => peopleWords().leave);
  applyEach(path, (one) => {
    required(one.from, { message: () => words().fromNeeded });
    validate(one.last, ({ value, valueOf }) => (value() && value() < valueOf(one.from) ? { kind: 'order', message: words().lastBefore } : undefined));
  });
}

/** When a person is on leave: stretches with a first and a last day, and nothing of why. */
@Component({
  selector: 'app-leave-fields',
  imports: [Field, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ words().leave }}</legend>
      <p class="tl-small tl-quiet">{{ words().hint }}</p>
      @for (one of field(); track $index) {
        <div class="stretch" role="group" [attr.aria-label]="words().number(count($index + 1))">
          <app-field [label]="words().from" type="date" [field]="one.from" />
          <app-field [label]="words().last" type="date" [optional]="true" [hint]="words().lastHint" [field]="one.last" />
          <button matButton type="button" [attr.aria-label]="words().removeOf(count($index + 1))" (click)="remove($index)">{{ words().remove }}</button>
        </div>
      }
      @if (field().length < most) {
        <button matButton="outlined" type="button" (click)="add()">{{ words().add }}</button>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--tl-4);
      justify-items: start;
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    p {
      margin: 0;
    }
    .stretch {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
      gap: var(--tl-3);
      align-items: start;
      justify-self: stretch;
    }
    .stretch button {
      align-self: start;
      justify-self: start;
    }
  `,
})
export class LeaveFields {
  protected readonly words = computed(() => peopleWords().leave);
  protected readonly count = countText;
  protected readonly most = LIMITS.leave;
  readonly field = input.required<FieldTree<LeaveEntry[]>>();

  protected add(): void {
    this.field()().value.update((leave) => [...leave, { from: '', last: '' }]);
  }

  protected remove(index: number): void {
    this.field()().value.update((leave) => leave.toSpliced(index, 1));
  }
}
