import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ImportOptions } from '@throughline/contract';

/** From which day memberships hold, and how days such as 03/04/2026 are meant. */
@Component({
  selector: 'app-roster-options',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="options">
      <legend>How it is meant</legend>
      <label>
        In these teams since
        <input type="date" [value]="options().effectiveOn ?? ''" (change)="day($event)" />
        <small>Without a day, from today on.</small>
      </label>
      <label>
        Days such as 03/04/2026
        <select (change)="order($event)">
          <option value="" [selected]="!options().dateOrder">as the file shows</option>
          <option value="day-first" [selected]="options().dateOrder === 'day-first'">3 April: day first</option>
          <option value="month-first" [selected]="options().dateOrder === 'month-first'">4 March: month first</option>
        </select>
      </label>
    </fieldset>
  `,
  styleUrl: '../../ui/csv-import/option.scss',
})
export class RosterOptions {
  readonly options = input.required<ImportOptions>();
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
