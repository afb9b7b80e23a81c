import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { PageHeader } from '../../ui/page-header/page-header';
import { agentWords } from './words/words';

/** Agents and their teams from a file, such as the one that the list can be downloaded as: looked at first, and brought in as a whole. */
@Component({
  selector: 'app-agent-import',
  imports: [CsvImport, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().import" [lead]="words().importLead" [back]="{ label: words().title, link: '/service/agents' }" />
    @if (!import()) {
      <p>
        <a href="/samples/agent_map.csv" download>{{ words().sample }}</a>
      </p>
    }
    <app-csv-import address="/api/agent-map-imports" things="rows" [importId]="import()">
      <p done>{{ words().imported }}</p>
    </app-csv-import>
  `,
})
export class AgentImport {
  readonly import = input<string>();
  protected readonly words = agentWords;
}
