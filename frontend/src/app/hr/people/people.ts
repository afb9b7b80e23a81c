import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EmployeeEntry } from '@throughline/contract';
import { employeesResource, teamsResource } from '../../api/directory';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { daysAfter, shortDayText } from '../../ui/day-text';
import { teamOptions, treeOf } from '../teams/team-tree';
import { Toolbar } from '../toolbar/toolbar';

/** Everybody in the directory. Search, team and page stand in the address. */
@Component({
  selector: 'app-people',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="People" lead="Who is here, in which team, since when.">
      <a matButton="text" routerLink="/hr/attributes">Attributes</a>
      <a matButton="outlined" routerLink="/hr/roster-import">Bring in a file</a>
      <a matButton="filled" routerLink="/hr/people/new">Add a person</a>
    </app-page-header>
    <div class="tl-stack">
      <app-toolbar
        searchLabel="Search by name, address or key"
        chooseLabel="Team"
        all="All teams"
        [options]="teamChoices()"
        [search]="search() ?? ''"
        [chosen]="team() ?? ''"
        (searchChange)="go({ search: $event })"
        (chosenChange)="go({ team: $event })"
      />
      <app-resource-state [resource]="people" />
      @if (people.hasValue()) {
        @if (people.value().items.length) {
          <app-data-table caption="People" [hideCaption]="true" [columns]="columns" [rows]="people.value().items" />
          @if (people.value().nextCursor || cursor()) {
            <nav class="tl-row" aria-label="Pages">
              @if (cursor()) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: null }" queryParamsHandling="merge">First page</a>
              }
              @if (people.value().nextCursor; as next) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: next }" queryParamsHandling="merge">Next page</a>
              }
            </nav>
          }
        } @else if (search() || team()) {
          <app-state kind="empty" heading="Nobody fits" sentence="Try a part of the name, or another team." />
        } @else {
          <app-state kind="empty" heading="Nobody is here yet" sentence="Bring in a file of your people and teams, or add them one by one.">
            <a matButton="filled" routerLink="/hr/roster-import">Bring in a file</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class People {
  readonly search = input<string>();
  readonly team = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly teams = teamsResource();
  protected readonly people = employeesResource(() => ({ search: this.search(), teamId: this.team(), cursor: this.cursor() }));
  protected readonly teamChoices = computed(() => (this.teams.hasValue() ? teamOptions(treeOf(this.teams.value().items)) : []));

  protected readonly columns: readonly Column<EmployeeEntry>[] = [
    { key: 'name', label: 'Name', value: (row) => row.name, link: (row) => ['/hr/people', row.id] },
    { key: 'team', label: 'Team', value: (row) => row.team?.name },
    { key: 'jobTitle', label: 'Job title', value: (row) => row.jobTitle },
    { key: 'email', label: 'E-mail', value: (row) => row.email, text: (row) => row.email ?? 'none' },
    { key: 'site', label: 'Site', value: (row) => row.site },
    { key: 'since', label: 'Here', value: (row) => row.joinedOn, text: stayText },
  ];

  protected go(change: { search?: string; team?: string }): void {
    const queryParams = { cursor: null, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null])) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function stayText({ joinedOn, leftOn }: EmployeeEntry): string {
  if (leftOn) return `until ${shortDayText(daysAfter(leftOn, -1))}`;
  return joinedOn ? `since ${shortDayText(joinedOn)}` : '–';
}
