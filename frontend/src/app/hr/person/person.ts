import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import type { EmployeeMembership } from '@throughline/contract';
import { attributesResource, Directory, employeeResource, teamsResource } from '../../api/directory';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { daysAfter, shortDayText, today } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { Invitations } from '../invitations/invitations';
import { peopleWords } from '../people/words/words';
import { teamOptions, treeOf } from '../teams/team-tree';
import { employeeChangeOf, personOf, type PersonEntry } from './person-entry';
import { PersonForm } from './person-form';

/** One person: what is known, and in which teams she was when. */
@Component({
  selector: 'app-person',
  imports: [DataTable, Invitations, PageHeader, PersonForm, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="read.hasValue() ? read.value().name : words().person" [lead]="lead()" [back]="{ label: all().people, link: '/hr/people' }" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <div class="columns">
        <app-person-form [entry]="entry()" [teams]="teamChoices()" [attributes]="attributes()" [save]="save" />
        <section aria-labelledby="memberships-heading">
          <h2 id="memberships-heading">{{ words().over }}</h2>
          <app-data-table
            [caption]="words().memberships"
            [hideCaption]="true"
            [columns]="columns()"
            [rows]="read.value().memberships"
            [empty]="words().noTeam"
          />
          <app-invitations [employeeId]="id()" [email]="read.value().email" />
        </section>
      </div>
    }
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      gap: var(--tl-10);
      align-items: start;
    }
    section {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
  `,
})
export class PersonPage implements Keeping {
  readonly id = input.required<string>();
  protected readonly all = peopleWords;
  protected readonly words = computed(() => peopleWords().person);
  private readonly directory = inject(Directory);
  private readonly toasts = inject(Toasts);
  private readonly formPart = viewChild(PersonForm);
  private readonly teams = teamsResource();
  private readonly own = attributesResource();
  protected readonly attributes = computed(() => (this.own.hasValue() ? this.own.value().items : []));
  protected readonly read = employeeResource(() => this.id());
  protected readonly entry = computed(() => personOf(this.read.value()!, today(), this.attributes()));
  protected readonly teamChoices = computed(() => (this.teams.hasValue() ? teamOptions(treeOf(this.teams.value().items)) : []));
  protected readonly lead = computed(() => {
    if (!this.read.hasValue()) return undefined;
    const { jobTitle, team, leftOn } = this.read.value();
    if (leftOn) return this.words().left(shortDayText(leftOn));
    return [jobTitle, team?.name].filter(Boolean).join(', ') || undefined;
  });
  protected readonly columns = computed<readonly Column<EmployeeMembership>[]>(() => {
    const { team, from, until, today } = this.words();
    return [
      { key: 'team', label: team, value: (row) => row.team.name },
      { key: 'from', label: from, value: (row) => row.from, text: (row) => shortDayText(row.from) },
      { key: 'until', label: until, value: (row) => row.until, text: (row) => (row.until ? shortDayText(daysAfter(row.until, -1)) : today) },
    ];
  });

  unsaved(): boolean {
    return this.formPart()?.changed() ?? false;
  }

  protected readonly save = async (entry: PersonEntry): Promise<void> => {
    this.read.set(await this.directory.changeEmployee(this.id(), employeeChangeOf(entry, this.entry())));
    this.toasts.done(this.words().saved(entry.name.trim()));
  };
}
