import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerPlan } from '@throughline/contract';
import { CUSTOMER_PLAN, LIMITS } from '@throughline/domain';
import { CustomerPlans, planSettingsResource } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { rebased } from '../../ui/rebased';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

const begun = ({ name, person, next }: CustomerPlan) => ({
  ...{ name, person: person ?? '', nextOn: next?.on ?? '', nextAbout: next?.about ?? '', nextBy: next?.by?.id ?? '' },
});

/** What the customer is called, when it is spoken with next and by whom, and whether it still is a customer. */
@Component({
  selector: 'app-plan-details',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().details }}</h2>
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().newName" [field]="entry.name" />
      @if (settings.hasValue() && settings.value().personNames) {
        <app-field [label]="words().person" [hint]="words().personHint" [optional]="true" [field]="entry.person" />
      }
      <app-field [label]="words().nextOn" type="date" [optional]="true" [field]="entry.nextOn" />
      <app-field [label]="words().nextAbout" [optional]="true" [field]="entry.nextAbout" />
      <div>
        @if (entry.nextBy().value() && entry.nextBy().value() === plan().next?.by?.id) {
          <p>
            {{ words().nextBy }}: <strong dir="auto">{{ plan().next?.by?.name }}</strong>
            <button matButton="text" type="button" (click)="byOwner()">{{ words().byOwner }}</button>
          </p>
        } @else {
          <app-colleague-picker [label]="words().nextBy" [field]="entry.nextBy" />
          <p class="tl-quiet">{{ words().nextByHint }}</p>
        }
      </div>
      <div class="wide tl-row">
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().setPerson }}</button>
        <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="turn()">{{ plan().ended ? words().takeUp : words().end }}</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      margin: 0 0 var(--tl-3);
    }
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: var(--tl-4);
    }
    p {
      margin: var(--tl-2) 0 0;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class PlanDetails {
  readonly plan = input.required<CustomerPlan>();
  readonly changed = output<CustomerPlan>();
  private readonly plans = inject(CustomerPlans);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly settings = planSettingsResource();
  // what was typed and not saved stays when something else of the plan changes
  private readonly typed = linkedSignal<CustomerPlan, ReturnType<typeof begun>>({
    source: () => this.plan(),
    computation: (plan, before) => (before ? rebased(before.value, begun(before.source), begun(plan)) : begun(plan)),
  });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.name);
      maxLength(path.person, LIMITS.name);
      maxLength(path.nextAbout, CUSTOMER_PLAN.about);
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return !isSame(this.typed(), begun(this.plan()));
  }

  /** The next contact is the owner's again. */
  protected byOwner(): void {
    this.entry.nextBy().value.set('');
  }

  protected async turn(): Promise<void> {
    const words = planWords();
    const { id, name, ended } = this.plan();
    if (!ended && !(await this.confirm.ask({ heading: words.endHeading(name), sentences: [words.endText], act: words.end }))) return;
    await this.attempt.run(async () => this.changed.emit(await this.plans.change(id, { ended: !ended })), words.saved);
  }

  private async save(): Promise<void> {
    const [now, before] = [this.typed(), begun(this.plan())];
    const next = now.nextOn ? { on: now.nextOn, about: now.nextAbout, byId: now.nextBy || null } : null;
    const planChanges = now.nextOn !== before.nextOn || now.nextAbout !== before.nextAbout || now.nextBy !== before.nextBy;
    const plan = await this.plans.change(this.plan().id, {
      ...(now.name === before.name ? {} : { name: now.name }),
      ...(now.person === before.person ? {} : { person: now.person.trim() || null }),
      ...(planChanges ? { next } : {}),
    });
    this.typed.set(begun(plan));
    this.entry().reset();
    this.toasts.done(planWords().saved);
    this.changed.emit(plan);
  }
}

function isSame(one: ReturnType<typeof begun>, other: ReturnType<typeof begun>): boolean {
  return (Object.keys(one) as (keyof typeof one)[]).every((key) => one[key] === other[key]);
}
