import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { PageHeader } from '../../ui/page-header/page-header';
import { RosterOptions } from '../roster-import/roster-options';
import { teamHistoryWords } from './words/words';

/** Who was in which team from when until when, from a file such as the one that it can be downloaded as: looked at first, and brought in as a whole. */
@Component({
  selector: 'app-team-history',
  imports: [CsvImport, MatButton, PageHeader, RosterOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" [back]="{ label: words().teams, link: '/hr/teams' }">
      <a matButton="outlined" href="/api/team-history.csv" download>{{ words().download }}</a>
    </app-page-header>
    @if (!import()) {
      <p>
        <a href="/samples/team_history.csv" download>{{ words().sample }}</a><br />{{ words().sampleHint }}
      </p>
    }
    <app-csv-import #flow address="/api/team-history-imports" things="rows" [importId]="import()">
      @if (flow.view(); as view) {
        @if (view.state === 'previewed') {
          <app-roster-options [options]="view.options" [asksSince]="false" (changed)="flow.setOptions($event)" />
        }
      }
      <p done>{{ words().imported }}</p>
    </app-csv-import>
  `,
})
export class TeamHistory {
  /** The file that the address names. */
  readonly import = input<string>();
  protected readonly words = teamHistoryWords;
}
