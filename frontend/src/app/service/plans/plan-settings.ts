import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, max, min } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerPlanSettings } from '@throughline/contract';
import { CUSTOMER_PLAN } from '@throughline/domain';
import { CustomerPlans, planSettingsResource } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

const NONE: CustomerPlanSettings = { contactDays: 90, reviewDays: 180, remindDays: 1, personNames: false };

/** By which days the audit and the reminders go, and whether people at the customer's may be named. */
@Component({
  selector: 'app-plan-settings',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().settings }}</h2>
    <app-resource-state [resource]="settings" />
    @if (settings.hasValue()) {
      <form [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().contactDays" type="number" [field]="entry.contactDays" />
        <app-field [label]="words().reviewDays" type="number" [field]="entry.reviewDays" />
        <app-field [label]="words().remindDays" type="number" [field]="entry.remindDays" />
        <label class="check"><input type="checkbox" [formField]="entry.personNames" /> {{ words().personNames }}</label>
        <div>
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().setPerson }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    h2 {
      margin: 0 0 var(--tl-3);
    }
    form {
      display: grid;
      gap: var(--tl-4);
      max-width: 440px;
    }
    .check {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class PlanSettings {
  private readonly plans = inject(CustomerPlans);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly words = planWords;
  protected readonly settings = planSettingsResource();
  private readonly typed = linkedSignal<CustomerPlanSettings>(() => (this.settings.hasValue() ? this.settings.value() : NONE));
  protected readonly entry = form(
    this.typed,
    (path) => {
      for (const days of [path.contactDays, path.reviewDays]) {
        min(days, 1);
        max(days, CUSTOMER_PLAN.daysMost);
      }
      min(path.remindDays, 0);
      max(path.remindDays, CUSTOMER_PLAN.remindDaysMost);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const words = planWords();
    const [now, before] = [this.typed(), this.settings.value()];
    const goes = before?.personNames && !now.personNames;
    if (goes && !(await this.confirm.ask({ heading: words.namesGo, sentences: [words.namesGoText], act: words.setPerson, destructive: true }))) return;
    this.settings.set(await this.plans.setSettings(now));
    this.entry().reset();
    this.toasts.done(words.saved);
  }
}
