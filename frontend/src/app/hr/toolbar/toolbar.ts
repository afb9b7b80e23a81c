import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { Option } from '../../ui/field/field';

/** Search and one choice above a list. */
@Component({
  selector: 'app-toolbar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input type="search" [attr.aria-label]="searchLabel()" [placeholder]="searchLabel()" [value]="search()" (input)="search.set(valueOf($event))" />
    @if (options().length) {
      <select [attr.aria-label]="chooseLabel()" (change)="chosen.set(valueOf($event))">
        <option value="" [selected]="!chosen()">{{ all() }}</option>
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === chosen()">{{ option.label }}</option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-3);
      justify-self: stretch;
    }
    input,
    select {
      flex: 1 1 200px;
      min-width: 0;
      max-width: 420px;
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
export class Toolbar {
  readonly searchLabel = input.required<string>();
  readonly chooseLabel = input('');
  readonly all = input('');
  readonly options = input<readonly Option[]>([]);
  readonly search = model('');
  readonly chosen = model('');

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
}
