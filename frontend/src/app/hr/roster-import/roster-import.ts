import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PageHeader } from '../../ui/page-header/page-header';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { Rich } from '../../ui/rich/rich';
import { peopleWords } from '../people/words/words';
import { RosterOptions } from './roster-options';

/** People, teams and who leads them, from a file. */
@Component({
  selector: 'app-roster-import',
  imports: [CsvImport, PageHeader, Rich, RosterOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead" />
    <app-csv-import #flow address="/api/roster-imports" things="people" [importId]="import()">
      @if (flow.view(); as view) {
        @if (view.state === 'previewed') {
          <app-roster-options [options]="view.options" (changed)="flow.setOptions($event)" />
        }
      }
      <p done>
        <app-rich [text]="words().done" to="/hr/teams" />&ngsp;<app-rich [text]="words().people" to="/hr/people" />&ngsp;
        <app-rich [text]="words().cycle" to="/hr/cycles/new" />
      </p>
    </app-csv-import>
  `,
})
export class RosterImport {
  protected readonly words = computed(() => peopleWords().roster);
  /** The file that the address names. */
  readonly import = input<string>();
}
