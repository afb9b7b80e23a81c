import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { Option } from '../../ui/field/field';

/** One more choice above the list of complaints. */
@Component({
  selector: 'app-desk-filter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select [attr.aria-label]="label()" (change)="chosen.set(valueOf($event))">
      <option value="" [selected]="!chosen()">{{ all() }}</option>
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === chosen()">{{ option.label }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      flex: 1 1 200px;
      min-width: 0;
      max-width: 420px;
    }
    select {
      width: 100%;
      min-height: 44px;
      padding: 0 var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
  `,
})
export class DeskFilter {
  readonly label = input.required<string>();
  /** What choosing nothing is called. */
  readonly all = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly chosen = model('');

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }
}
