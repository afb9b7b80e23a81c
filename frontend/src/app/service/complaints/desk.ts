import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ComplaintLine, ComplaintQuery } from '@throughline/contract';
import { COMPLAINT_DUES, COMPLAINT_FILTERS } from '@throughline/domain';
import {
  complaintCategoriesResource,
  complaintCountsResource,
  complaintHandlersResource,
  Complaints,
  complaintsFile,
  complaintsResource,
} from '../../api/complaints';
import { teamsResource } from '../../api/directory';
import { Toolbar } from '../../hr/toolbar/toolbar';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { DeskFilter } from './desk-filter';
import { dueText } from './due-text';
import { complaintWords } from './words/words';

/** All complaints, those first whose deadline comes first. Search, filters and page stand in the address. */
@Component({
  selector: 'app-complaint-desk',
  imports: [Cell, DataTable, DeskFilter, MatButton, PageHeader, ResourceState, RouterLink, State, Tag, TeamPicker, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk.html',
  styles: `
    .filter {
      flex: 1 1 200px;
      max-width: 420px;
    }
  `,
})
export class Desk {
  readonly search = input<string>();
  readonly show = input<string>();
  readonly categoryId = input<string>();
  readonly teamId = input<string>();
  readonly handlerId = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly register = inject(Complaints);
  protected readonly words = complaintWords;
  protected readonly attempt = new Attempt();
  protected readonly dueText = dueText;
  protected readonly counts = complaintCountsResource();
  protected readonly categories = complaintCategoriesResource();
  protected readonly teams = teamsResource();
  protected readonly handlers = complaintHandlersResource();
  private readonly query = computed<ComplaintQuery>(() => ({
    search: this.search(),
    categoryId: this.categoryId(),
    teamId: this.teamId(),
    handlerId: this.handlerId(),
    mine: this.show() === 'mine' ? 'true' : undefined,
    state: this.show() === 'mine' ? 'open' : COMPLAINT_FILTERS.find((one) => one === this.show()),
    due: COMPLAINT_DUES.find((one) => one === this.show()),
  }));
  protected readonly complaints = complaintsResource(() => ({ ...this.query(), cursor: this.cursor() }));
  protected readonly file = computed(() => complaintsFile(this.query()));
  protected readonly summary = computed(() => {
    if (!this.counts.hasValue()) return '';
    const { open, late, soon } = this.counts.value();
    return complaintWords().counts(countText(open), countText(late), countText(soon));
  });
  protected readonly notReady = computed(() => this.categories.hasValue() && this.categories.value().items.length === 0);
  protected readonly choices = computed(() => {
    const words = complaintWords();
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const known = (['mine', 'open', 'late', 'today', 'soon'] as const).map((value) => ({
      value,
      label: counts ? `${words.choices[value]} (${countText(counts[value])})` : words.choices[value],
    }));
    return [...known, ...COMPLAINT_FILTERS.filter((one) => one !== 'open').map((value) => ({ value, label: words.states[value] }))];
  });
  protected readonly categoryOptions = computed(() => (this.categories.hasValue() ? this.categories.value().items.map(option) : []));
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  protected readonly handlerOptions = computed(() => (this.handlers.hasValue() ? this.handlers.value().items.map(option) : []));
  protected readonly columns = computed<readonly Column<ComplaintLine>[]>(() => {
    const words = complaintWords();
    return [
      { key: 'number', label: words.number, short: true, value: (row) => row.number, link: (row) => ['/service/complaints', row.id] },
      { key: 'due', label: words.due, value: (row) => row.dueOn },
      { key: 'state', label: words.state, value: (row) => row.state, text: (row) => words.states[row.state] },
      { key: 'category', label: words.category, value: (row) => row.category.name },
      { key: 'team', label: words.team, value: (row) => row.team?.name, text: (row) => row.team?.name ?? words.noTeam },
      { key: 'owner', label: words.owner, value: (row) => row.owner?.name, text: (row) => row.owner?.name ?? words.nobody },
      { key: 'reference', label: words.reference, value: (row) => row.reference, text: (row) => row.reference || '–' },
      { key: 'received', label: words.received, value: (row) => row.receivedOn, text: (row) => shortDayText(row.receivedOn) },
    ];
  });

  protected go(change: Record<string, string>): void {
    const queryParams = { cursor: null, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null])) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async begin(): Promise<void> {
    await this.attempt.run(async () => this.categories.set(await this.register.beginWithTheUsual()));
  }
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
