import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintNamed, ComplaintView } from '@throughline/contract';
import { COMPLAINT } from '@throughline/domain';
import { complaintCategoriesResource, complaintCausesResource, complaintHandlersResource, Complaints } from '../../api/complaints';
import { teamsResource } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { Field, type Option } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { rebased } from '../../ui/rebased';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Toasts } from '../../ui/toast/toasts';
import { complaintWords } from './words/words';

const begun = ({ owner, deputy, category, team, cause, reference }: ComplaintView) => ({
  ...{ ownerId: owner?.id ?? '', deputyId: deputy?.id ?? '', categoryId: category.id, teamId: team?.id ?? '', causeId: cause?.id ?? '', reference },
});

/** Gives a complaint to somebody, and says what it is about. */
@Component({
  selector: 'app-complaint-handling',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().owner" [options]="owners()" [placeholder]="words().nobody" [field]="entry.ownerId" />
      <app-field [label]="words().deputy" [options]="deputies()" [placeholder]="words().nobody" [optional]="true" [field]="entry.deputyId" />
      <app-field [label]="words().category" [options]="categoryOptions()" [field]="entry.categoryId" />
      <app-team-picker [label]="words().team" [teams]="allTeams()" [none]="words().noTeam" [optional]="true" [formField]="entry.teamId" />
      <app-field [label]="words().cause" [options]="causeOptions()" [placeholder]="words().notSet" [optional]="true" [field]="entry.causeId" />
      <app-field [label]="words().reference" [optional]="true" [field]="entry.reference" />
      <div class="wide">
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().save }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: var(--tl-4);
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class ComplaintHandling {
  readonly complaint = input.required<ComplaintView>();
  readonly changed = output<ComplaintView>();
  private readonly register = inject(Complaints);
  private readonly toasts = inject(Toasts);
  private readonly handlers = complaintHandlersResource();
  private readonly categories = complaintCategoriesResource();
  private readonly causes = complaintCausesResource();
  private readonly teams = teamsResource();
  protected readonly words = complaintWords;
  private readonly typed = linkedSignal<ComplaintView, ReturnType<typeof begun>>({
    source: () => this.complaint(),
    // what was changed and not saved stays when a step is done meanwhile
    computation: (complaint, before) => (before ? rebased(before.value, begun(before.source), begun(complaint)) : begun(complaint)),
  });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.categoryId);
      maxLength(path.reference, COMPLAINT.referenceMax);
    },
    { submission: sending(() => this.save()) },
  );
  // whoever or whatever it has now stays to be chosen, even when it could not be given any more
  protected readonly owners = computed(() => options(this.handlers.hasValue() ? this.handlers.value().items : [], this.complaint().owner));
  protected readonly deputies = computed(() => options(this.handlers.hasValue() ? this.handlers.value().items : [], this.complaint().deputy));
  protected readonly categoryOptions = computed(() =>
    options(inUse(this.categories.hasValue() ? this.categories.value().items : []), this.complaint().category),
  );
  protected readonly causeOptions = computed(() => options(inUse(this.causes.hasValue() ? this.causes.value().items : []), this.complaint().cause));
  protected readonly allTeams = computed(() => withNow(this.teams.hasValue() ? this.teams.value().items : [], this.complaint().team));

  unsaved(): boolean {
    return !isSame(this.typed(), begun(this.complaint()));
  }

  private async save(): Promise<void> {
    const { ownerId, deputyId, categoryId, teamId, causeId, reference } = this.typed();
    const before = begun(this.complaint());
    const shown = await this.register.change(this.complaint().id, {
      ...(ownerId && ownerId !== before.ownerId ? { ownerId } : {}),
      ...(deputyId === before.deputyId ? {} : { deputyId: deputyId || null }),
      ...(categoryId === before.categoryId ? {} : { categoryId }),
      ...(teamId === before.teamId ? {} : { teamId: teamId || null }),
      ...(causeId === before.causeId ? {} : { causeId: causeId || null }),
      ...(reference === before.reference ? {} : { reference }),
    });
    this.typed.set(begun(shown));
    this.entry().reset();
    this.toasts.done(complaintWords().saved);
    this.changed.emit(shown);
  }
}

function isSame(one: ReturnType<typeof begun>, other: ReturnType<typeof begun>): boolean {
  return (Object.keys(one) as (keyof typeof one)[]).every((key) => one[key] === other[key]);
}

function inUse<T extends { active: boolean }>(items: readonly T[]): T[] {
  return items.filter(({ active }) => active);
}

function options(items: readonly ComplaintNamed[], now: ComplaintNamed | null): Option[] {
  return withNow(items, now).map(({ id, name }) => ({ value: id, label: name }));
}

function withNow<T extends ComplaintNamed>(items: readonly T[], now: ComplaintNamed | null): readonly (T | ComplaintNamed)[] {
  return now && !items.some(({ id }) => id === now.id) ? [now, ...items] : items;
}
