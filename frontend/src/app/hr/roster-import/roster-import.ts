import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header/page-header';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { RosterOptions } from './roster-options';

/** People, teams and who leads them, from a file. */
@Component({
  selector: 'app-roster-import',
  imports: [CsvImport, PageHeader, RosterOptions, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Roster import" lead="A file of your people and teams. You see what it would do, row by row, before anything is changed." />
    <app-csv-import #flow address="/api/roster-imports" things="people" [importId]="import()">
      @if (flow.view(); as view) {
        @if (view.state === 'previewed') {
          <app-roster-options [options]="view.options" (changed)="flow.setOptions($event)" />
        }
      }
      <p done>
        The roster is in. Look at the <a routerLink="/hr/teams">teams</a> and the <a routerLink="/hr/people">people</a>, or make a
        <a routerLink="/hr/cycles/new">cycle</a>.
      </p>
    </app-csv-import>
  `,
})
export class RosterImport {
  /** The file that the address names. */
  readonly import = input<string>();
}
