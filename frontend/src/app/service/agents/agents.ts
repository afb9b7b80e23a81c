import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { HelpdeskAgent, UnmappedAgent } from '@throughline/contract';
import { agentsResource, outcomeSourcesResource, unmappedAgentsResource } from '../../api/helpdesk-agents';
import { Toolbar } from '../../hr/toolbar/toolbar';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { agentWords } from './words/words';

/** Agents and groups of every source: first those whose events count for no team. Search and page stand in the address. */
@Component({
  selector: 'app-agents',
  imports: [DataTable, MatButton, Note, PageHeader, ResourceState, RouterLink, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agents.html',
})
export class Agents {
  readonly search = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  protected readonly words = agentWords;
  protected readonly number = countText;
  protected readonly unmapped = unmappedAgentsResource();
  protected readonly agents = agentsResource(() => ({ search: this.search(), cursor: this.cursor() }));
  private readonly sources = outcomeSourcesResource();
  private readonly nameOf = computed(() => new Map(this.sources.hasValue() ? this.sources.value().items.map(({ id, name }) => [id, name]) : []));
  protected readonly missing = computed<readonly Column<UnmappedAgent>[]>(() => {
    const words = agentWords();
    return [
      ...this.about(),
      { key: 'events', label: words.events, numeric: true, sortable: true, value: (row) => row.events, text: (row) => countText(row.events) },
      { key: 'days', label: words.days, value: (row) => row.firstOn, text: (row) => `${shortDayText(row.firstOn)} – ${shortDayText(row.lastOn)}` },
    ];
  });
  protected readonly columns = computed<readonly Column<HelpdeskAgent>[]>(() => {
    const words = agentWords();
    return [
      ...this.about(),
      { key: 'employee', label: words.employee, value: (row) => row.employee?.name, text: (row) => row.employee?.name ?? words.unknown },
      {
        key: 'teams',
        label: words.teams,
        value: (row) => row.assignments.length,
        text: (row) =>
          row.assignments.map(({ teamName, from }) => `${teamName} (${shortDayText(from)})`).join(' · ') || (row.employee ? words.asDirectory : words.unknown),
      },
    ];
  });

  protected find(search: string): void {
    void this.router.navigate([], { queryParams: { search: search || null, cursor: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private about(): Column<Pick<HelpdeskAgent, 'id' | 'name' | 'kind' | 'sourceId'>>[] {
    const words = agentWords();
    return [
      { key: 'name', label: words.name, value: (row) => row.name, link: (row) => ['/service/agents', row.id] },
      { key: 'kind', label: words.kind, value: (row) => words.kinds[row.kind] },
      { key: 'source', label: words.source, value: (row) => this.nameOf().get(row.sourceId) },
    ];
  }
}
