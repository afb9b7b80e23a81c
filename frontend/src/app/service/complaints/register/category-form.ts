import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, max, maxLength, min, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintCategory } from '@throughline/contract';
import { COMPLAINT, DEADLINE_UNITS, type DeadlineUnit, LIMITS } from '@throughline/domain';
import { ComplaintRegister } from '../../../api/complaint-register';
import { sending } from '../../../api/refused-fields';
import { Field } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { Toasts } from '../../../ui/toast/toasts';
import { complaintWords } from '../words/words';
import { registerWords } from './words/words';

const begun = (category: ComplaintCategory | undefined) => ({
  name: category?.name ?? '',
  toTell: category?.toTell ?? '',
  acknowledge: (category?.acknowledgeWithin.count ?? 3) as number | null,
  acknowledgeUnit: (category?.acknowledgeWithin.unit ?? 'working-days') as string,
  respond: (category?.respondWithin.count ?? 20) as number | null,
  respondUnit: (category?.respondWithin.unit ?? 'working-days') as string,
});

/** A category with its deadlines: a new one, or one that is changed. */
@Component({
  selector: 'app-complaint-category-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().name" [field]="entry.name" />
      <app-field [label]="words().toTell" [optional]="true" [field]="entry.toTell" />
      <app-field [label]="words().acknowledge" type="number" [field]="entry.acknowledge" />
      <app-field [label]="words().acknowledgeUnit" [options]="units()" [field]="entry.acknowledgeUnit" />
      <app-field [label]="words().respond" type="number" [field]="entry.respond" />
      <app-field [label]="words().respondUnit" [options]="units()" [field]="entry.respondUnit" />
      <div class="tl-row">
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ category() ? words().save : words().add }}</button>
        @if (category()) {
          <button matButton="text" type="button" (click)="done.emit()">{{ words().cancel }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: var(--tl-3);
      align-items: end;
    }
  `,
})
export class CategoryForm {
  /** The one to change; left out for a new one. */
  readonly category = input<ComplaintCategory>();
  readonly done = output();
  private readonly register = inject(ComplaintRegister);
  private readonly toasts = inject(Toasts);
  protected readonly words = registerWords;
  protected readonly units = computed(() => DEADLINE_UNITS.map((value) => ({ value, label: complaintWords().units[value] })));
  private readonly typed = linkedSignal(() => begun(this.category()));
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
      maxLength(path.toTell, LIMITS.sentence);
      for (const count of [path.acknowledge, path.respond]) {
        required(count);
        min(count, 1);
        max(count, COMPLAINT.countMost);
      }
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const { name, toTell, acknowledge, acknowledgeUnit, respond, respondUnit } = this.typed();
    const body = {
      ...{ name, toTell },
      acknowledgeWithin: { count: acknowledge ?? 0, unit: acknowledgeUnit as DeadlineUnit },
      respondWithin: { count: respond ?? 0, unit: respondUnit as DeadlineUnit },
    };
    const category = this.category();
    await (category ? this.register.changeCategory(category.id, body) : this.register.addCategory(body));
    this.typed.set(begun(undefined));
    this.entry().reset();
    this.toasts.done(registerWords().saved);
    this.done.emit();
  }
}
