import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CustomerPlan, CustomerPlanChange } from '@throughline/contract';
import { PLAN_RISKS, VALUE_BANDS } from '@throughline/domain';
import { CustomerPlans, planHistoryResource, planResource } from '../../api/customer-plans';
import { dayText, momentText } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { ContactForm } from './contact-form';
import { PlanDetails } from './plan-details';
import { PlanPeople } from './plan-people';
import { PlanWants } from './plan-wants';
import { planWords } from './words/words';

/** One customer: who looks after it, what it wants, when it was and is spoken with, and what became of the plan. */
@Component({
  selector: 'app-plan',
  imports: [ContactForm, Note, PageHeader, PlanDetails, PlanPeople, PlanWants, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan.html',
  styleUrl: './plan.scss',
})
export class PlanPage implements Keeping {
  readonly id = input.required<string>();
  private readonly plans = inject(CustomerPlans);
  private readonly contact = viewChild(ContactForm);
  private readonly wants = viewChild(PlanWants);
  private readonly details = viewChild(PlanDetails);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly day = dayText;
  protected readonly moment = momentText;
  protected readonly number = String;
  protected readonly risks = PLAN_RISKS;
  protected readonly bands = VALUE_BANDS;
  protected readonly plan = planResource(() => this.id());
  protected readonly history = planHistoryResource(() => this.id());

  unsaved(): boolean {
    return (this.contact()?.unsaved() ?? false) || (this.wants()?.unsaved() ?? false) || (this.details()?.unsaved() ?? false);
  }

  protected show(plan: CustomerPlan): void {
    this.plan.set(plan);
    this.history.reload();
  }

  protected chosen(event: Event): never {
    return ((event.target as HTMLSelectElement).value || null) as never;
  }

  protected async change(body: CustomerPlanChange): Promise<void> {
    await this.attempt.run(async () => this.show(await this.plans.change(this.id(), body)), planWords().saved);
  }
}
