import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { TeamEntry } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Field } from '../../ui/field/field';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { leaderWords } from '../words/words';

/** Every team of the organisation with a search, for HR. */
@Component({
  selector: 'app-every-team',
  imports: [DataTable, Field, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().teams.every }}</h2>
    <app-resource-state [resource]="teams" />
    @if (teams.hasValue()) {
      @if (teams.value().items.length) {
        <form class="tl-form" role="search" (submit)="$event.preventDefault()">
          <app-field [label]="words().teams.search" type="search" [field]="search.words" />
        </form>
        <app-data-table
          [caption]="words().teams.every"
          [hideCaption]="true"
          [columns]="columns()"
          [rows]="found()"
          [empty]="words().teams.notFound"
          [pageSize]="100"
        />
      } @else {
        <app-state kind="empty" [heading]="words().teams.noTeam" [sentence]="words().teams.noTeamYet">
          <a routerLink="/hr/roster-import">{{ words().teams.roster }}</a>
        </app-state>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
      justify-self: stretch;
      min-width: 0;
    }
  `,
})
export class EveryTeam {
  protected readonly words = leaderWords;
  protected readonly teams = teamsResource();
  protected readonly search = form(signal({ words: '' }));
  private readonly names = computed(() => new Map(this.teams.hasValue() ? this.teams.value().items.map(({ id, name }) => [id, name]) : []));
  protected readonly found = computed(() => {
    const words = this.search.words().value().trim().toLowerCase();
    return this.teams.hasValue() ? this.teams.value().items.filter(({ name }) => name.toLowerCase().includes(words)) : [];
  });
  protected readonly columns = computed<Column<TeamEntry>[]>(() => [
    { key: 'name', label: this.words().teams.team, sortable: true, value: (row) => row.name, link: (row) => ['/leader/teams', row.id] },
    { key: 'parent', label: this.words().teams.belongsTo, sortable: true, value: (row) => this.names().get(row.parentId ?? '') },
    { key: 'leader', label: this.words().teams.leader, sortable: true, value: (row) => row.leader?.name },
  ]);
}
