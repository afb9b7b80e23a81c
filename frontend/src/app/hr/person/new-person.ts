import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { attributesResource, Directory, teamsResource } from '../../api/directory';
import { Session } from '../../session/session';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { today } from '../../ui/day-text';
import { peopleWords } from '../people/words/words';
import { teamOptions, treeOf } from '../teams/team-tree';
import { freshPerson, newEmployeeOf, type PersonEntry } from './person-entry';
import { PersonForm } from './person-form';

/** Adds one person. */
@Component({
  selector: 'app-new-person',
  imports: [MatButton, PageHeader, PersonForm, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="all().person.add" [lead]="lead()" [back]="{ label: all().people, link: '/hr/people' }">
      <a matButton="outlined" routerLink="/hr/roster-import">{{ all().person.file }}</a>
    </app-page-header>
    <app-resource-state [resource]="teams" />
    @if (teams.hasValue()) {
      <app-person-form [isNew]="true" [entry]="entry()" [teams]="teamChoices()" [attributes]="attributes()" [save]="save" />
    }
  `,
})
export class NewPersonPage implements Keeping {
  /** The team to start with, from the address. */
  readonly team = input<string>();
  protected readonly all = peopleWords;
  private readonly directory = inject(Directory);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly own = attributesResource();
  protected readonly attributes = computed(() => (this.own.hasValue() ? this.own.value().items : []));
  protected readonly teams = teamsResource();
  protected readonly teamChoices = computed(() => (this.teams.hasValue() ? teamOptions(treeOf(this.teams.value().items)) : []));
  protected readonly entry = computed(() =>
    freshPerson(today(), this.team() ?? (this.teamChoices().length === 1 ? this.teamChoices()[0]?.value : ''), this.attributes()),
  );
  protected readonly lead = computed(() => [peopleWords().person.signIn, ...(this.session.may('administrator') ? [peopleWords().person.roles] : [])].join(' '));

  private readonly done = signal(false);
  private readonly formPart = viewChild(PersonForm);

  unsaved(): boolean {
    return !this.done() && (this.formPart()?.changed() ?? false);
  }

  protected readonly save = async (entry: PersonEntry): Promise<void> => {
    const made = await this.directory.addEmployee(newEmployeeOf(entry));
    this.done.set(true);
    this.toasts.done(peopleWords().person.added(made.name));
    await this.router.navigate(['/hr/people', made.id]);
  };
}
