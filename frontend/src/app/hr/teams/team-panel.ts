import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, hidden, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TeamEntry } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { Directory } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { idsBelow, teamOptions, treeOf } from './team-tree';
import { teamsWords } from './words/words';

/** What can be done with one team. */
@Component({
  selector: 'app-team-panel',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-quiet">
      {{ words().people(team().memberCount) }}
      <a routerLink="/hr/people" [queryParams]="{ team: team().id }">{{ words().see }}</a>
    </p>
    <form [formRoot]="facts">
      <app-form-problem [form]="facts" />
      <app-field [label]="words().name" [field]="facts.name" />
      @if (!facts.parentId().hidden()) {
        <app-field [label]="words().under" [options]="parents()" [field]="facts.parentId" />
      }
      <div>
        <button matButton="outlined" type="submit" [disabled]="facts().submitting() || !changed()">{{ words().save }}</button>
      </div>
    </form>
    <section aria-labelledby="leader-heading">
      <h3 id="leader-heading">{{ words().leader }}</h3>
      @if (team().leader; as leader) {
        <p>
          <bdi>{{ leader.name }}</bdi>&ngsp;
          <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="lead(null)">{{ words().takeAway }}</button>
        </p>
      } @else {
        <p class="tl-quiet">{{ words().nobody }}</p>
      }
      <app-colleague-picker [label]="team().leader ? words().somebodyElse : words().who" [field]="leading.leaderId" (picked)="lead($event)" />
    </section>
    <form [formRoot]="below">
      <h3>{{ words().addBelow }}</h3>
      <app-form-problem [form]="below" />
      <app-field [label]="words().newName" [field]="below.name" />
      <div>
        <button matButton="outlined" type="submit" [disabled]="below().submitting()">{{ words().add }}</button>
      </div>
    </form>
  `,
  styles: `
    :host,
    form,
    section {
      display: grid;
      gap: var(--tl-3);
    }
    :host {
      gap: var(--tl-6);
    }
    p {
      margin: 0;
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class TeamPanel {
  protected readonly words = computed(() => teamsWords().panel);
  readonly team = input.required<TeamEntry>();
  readonly teams = input.required<readonly TeamEntry[]>();
  readonly done = output();

  private readonly directory = inject(Directory);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  private readonly saved = computed(() => ({ name: this.team().name, parentId: this.team().parentId ?? '' }));
  private readonly entry = typedOver(() => this.saved());
  private readonly newTeam = signal({ name: '' });
  protected readonly changed = computed(() => this.entry().name !== this.saved().name || this.entry().parentId !== this.saved().parentId);
  /** A team cannot stand below itself or below what is below it. */
  protected readonly parents = computed(() => {
    const tree = treeOf(this.teams());
    const not = new Set([this.team().id, ...idsBelow(tree, this.team().id)]);
    return teamOptions(tree).filter(({ value }) => !not.has(value));
  });

  protected readonly facts = form(
    this.entry,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      hidden(path.parentId, () => this.team().parentId === null);
    },
    { submission: sending(() => this.save()) },
  );
  /** Whom to make leader: it takes effect with the choice. */
  protected readonly leading = form(signal({ leaderId: '' }));
  private readonly picker = viewChild.required(ColleaguePicker);
  protected readonly below = form(
    this.newTeam,
    (path) => {
      required(path.name, { message: () => this.words().nameNeeded });
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
    },
    { submission: sending(() => this.add()) },
  );

  /** Whether something was typed that is not saved. */
  unsaved(): boolean {
    return this.changed() || this.newTeam().name.trim() !== '';
  }

  protected async lead(person: { id: string; name: string } | null): Promise<void> {
    const sentence = person ? this.words().leads(person.name, this.team().name) : this.words().nobodyLeads(this.team().name);
    if (await this.attempt.run(() => this.directory.changeTeam(this.team().id, { leaderId: person?.id ?? null }), sentence)) this.done.emit();
    this.picker().clear();
  }

  private async save(): Promise<void> {
    const [{ name, parentId }, saved] = [this.entry(), this.saved()];
    await this.directory.changeTeam(this.team().id, { ...(name !== saved.name && { name: name.trim() }), ...(parentId !== saved.parentId && { parentId }) });
    this.toasts.done(this.words().saved);
    this.done.emit();
  }

  private async add(): Promise<void> {
    const name = this.newTeam().name.trim();
    await this.directory.addTeam({ name, parentId: this.team().id });
    this.newTeam.set({ name: '' });
    this.below().reset();
    this.toasts.done(this.words().standsBelow(name, this.team().name));
    this.done.emit();
  }
}
