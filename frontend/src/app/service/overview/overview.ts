import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Metric } from '@throughline/contract';
import { metricsResource, outcomeImportsResource } from '../../api/outcomes';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { countsSentence, stateTone, stateWord } from '../import-state';
import { shellWords } from '../../shell/words/words';
import { countText } from '../../words/numbers';
import { betterWord } from '../metric-words';
import { serviceWords } from '../words/words';

/** The pages that the overview leads on to, each by its name in the navigation. */
const WAYS = [
  { way: 'board', link: '/service/board', label: 'board' },
  { way: 'complaints', link: '/service/complaints', label: 'complaints' },
  { way: 'plans', link: '/plans', label: 'plans' },
  { way: 'surveys', link: '/service/surveys', label: 'customerSurveys' },
  { way: 'mot', link: '/service/mot', label: 'mot' },
  { way: 'events', link: '/service/events', label: 'events' },
  { way: 'webhooks', link: '/service/webhooks', label: 'webhooks' },
  { way: 'agents', link: '/service/agents', label: 'agents' },
  { way: 'quality', link: '/service/quality', label: 'quality' },
] as const;

/** Where a service manager starts: the pages of the area with what each is for, what is measured, and the file that came last. */
@Component({
  selector: 'app-overview',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview.html',
  styles: `
    .ways {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .ways p {
      margin: var(--tl-1) 0 0;
    }
  `,
})
export class Overview {
  protected readonly metrics = metricsResource();
  protected readonly imports = outcomeImportsResource();
  protected readonly last = computed(() => (this.imports.hasValue() ? this.imports.value().items[0] : undefined));
  protected readonly words = serviceWords;
  protected readonly ways = computed(() =>
    WAYS.map(({ way, link, label }) => ({ link, name: shellWords().pages[label], sentence: serviceWords().overview.ways[way] })),
  );
  protected readonly columns = computed<Column<Metric>[]>(() => {
    const words = serviceWords().overview;
    return [
      { key: 'name', label: words.metric, value: (row) => row.name, link: (row) => ['/service/metrics', row.id] },
      { key: 'direction', label: words.direction, value: (row) => betterWord(row) },
      { key: 'count', label: words.observations, numeric: true, value: (row) => row.observationCount, text: (row) => countText(row.observationCount) },
    ];
  });
  protected readonly countsSentence = countsSentence;
  protected readonly stateWord = stateWord;
  protected readonly stateTone = stateTone;
}
