import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ImportOptions } from '@throughline/contract';
import { peopleWords } from '../people/words/words';

/** From which day memberships hold, and how days such as 03/04/2026 are meant. */
@Component({
  selector: 'app-roster-options',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="options">
      <legend>{{ words().meant }}</legend>
      @if (asksSince()) {
        <label>
          {{ words().since }}
          <input type="date" [value]="options().effectiveOn ?? ''" (change)="day($event)" />
          <small>{{ words().sinceHint }}</small>
        </label>
      }
      <label>
        {{ words().days }}
        <select (change)="order($event)">
          <option value="" [selected]="!options().dateOrder">{{ words().asShown }}</option>
          <option value="day-first" [selected]="options().dateOrder === 'day-first'">{{ words().dayFirst }}</option>
          <option value="month-first" [selected]="options().dateOrder === 'month-first'">{{ words().monthFirst }}</option>
        </select>
      </label>
    </fieldset>
  `,
  styleUrl: '../../ui/csv-import/option.scss',
})
export class RosterOptions {
  protected readonly words = computed(() => peopleWords().roster);
  readonly options = input.required<ImportOptions>();
  /** Off where each row says its days itself. */
  readonly asksSince = input(true);
  readonly changed = output<ImportOptions>();

  protected day(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.changed.emit({ effectiveOn: value || undefined });
  }

  protected order(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.changed.emit({ dateOrder: value === 'day-first' || value === 'month-first' ? value : undefined });
  }
}
