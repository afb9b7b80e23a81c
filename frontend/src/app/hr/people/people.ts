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
import { peopleWords } from './words/words';

/** Everybody in the directory. Search, team and page stand in the address. */
@Component({
  selector: 'app-people',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="all().people" [lead]="words().lead">
      <a matButton="text" routerLink="/hr/attributes">{{ words().attributes }}</a>
      <a matButton="outlined" routerLink="/hr/roster-import">{{ all().bringIn }}</a>
      <a matButton="filled" routerLink="/hr/people/new">{{ words().add }}</a>
    </app-page-header>
    <div class="tl-stack">
      <app-toolbar
        [searchLabel]="words().search"
        [chooseLabel]="words().team"
        [all]="words().allTeams"
        [options]="teamChoices()"
        [search]="search() ?? ''"
        [chosen]="team() ?? ''"
        (searchChange)="go({ search: $event })"
        (chosenChange)="go({ team: $event })"
      />
      <app-resource-state [resource]="people" />
      @if (people.hasValue()) {
        @if (people.value().items.length) {
          <app-data-table [caption]="all().people" [hideCaption]="true" [columns]="columns()" [rows]="people.value().items" />
          @if (people.value().nextCursor || cursor()) {
            <nav class="tl-row" [attr.aria-label]="words().pages">
              @if (cursor()) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: null }" queryParamsHandling="merge">{{ words().first }}</a>
              }
              @if (people.value().nextCursor; as next) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: next }" queryParamsHandling="merge">{{ words().next }}</a>
              }
            </nav>
          }
        } @else if (search() || team()) {
          <app-state kind="empty" [heading]="words().nobodyFits" [sentence]="words().nobodyFitsText" />
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneYet">
            <a matButton="filled" routerLink="/hr/roster-import">{{ all().bringIn }}</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class People {
  protected readonly all = peopleWords;
  protected readonly words = computed(() => peopleWords().list);
  readonly search = input<string>();
  readonly team = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly teams = teamsResource();
  protected readonly people = employeesResource(() => ({ search: this.search(), teamId: this.team(), cursor: this.cursor() }));
  protected readonly teamChoices = computed(() => (this.teams.hasValue() ? teamOptions(treeOf(this.teams.value().items)) : []));

  protected readonly columns = computed<readonly Column<EmployeeEntry>[]>(() => {
    const words = this.words();
    return [
      { key: 'name', label: words.name, value: (row) => row.name, link: (row) => ['/hr/people', row.id] },
      { key: 'team', label: words.team, value: (row) => row.team?.name },
      { key: 'jobTitle', label: words.jobTitle, value: (row) => row.jobTitle },
      { key: 'email', label: words.email, value: (row) => row.email, text: (row) => row.email ?? words.noEmail },
      { key: 'site', label: words.site, value: (row) => row.site },
      { key: 'since', label: words.here, value: (row) => row.joinedOn, text: stayText },
    ];
  });

  protected go(change: { search?: string; team?: string }): void {
    const queryParams = { cursor: null, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null])) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function stayText({ joinedOn, leftOn }: EmployeeEntry): string {
  const { until, since } = peopleWords().list;
  if (leftOn) return until(shortDayText(daysAfter(leftOn, -1)));
  return joinedOn ? since(shortDayText(joinedOn)) : '–';
}
