import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CustomerContact, CustomerPlan, CustomerPlanChange } from '@throughline/contract';
import { PLAN_RISKS, VALUE_BANDS } from '@throughline/domain';
import { CustomerPlans, planHistoryResource, planResource } from '../../api/customer-plans';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
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
  imports: [ContactForm, MatButton, Note, PageHeader, PlanDetails, PlanPeople, PlanWants, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan.html',
  styleUrl: './plan.scss',
})
export class PlanPage implements Keeping {
  readonly id = input.required<string>();
  private readonly plans = inject(CustomerPlans);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
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
  protected readonly manages = computed(() => this.session.may('service-manager'));
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

  protected async eraseNote({ id, on }: CustomerContact): Promise<void> {
    const words = planWords();
    if (!(await this.confirm.ask({ heading: words.eraseNoteOf(dayText(on)), sentences: [words.eraseNoteText], act: words.eraseNote, destructive: true })))
      return;
    await this.attempt.run(async () => this.show(await this.plans.eraseNote(this.id(), id)), words.erased);
  }

  protected async erase(): Promise<void> {
    const words = planWords();
    if (!(await this.confirm.ask({ heading: words.forget, sentences: words.forgetSentences, act: words.eraseWords, destructive: true }))) return;
    await this.attempt.run(async () => this.show(await this.plans.eraseWords(this.id())), words.erased);
  }

  protected async change(body: CustomerPlanChange): Promise<void> {
    await this.attempt.run(async () => this.show(await this.plans.change(this.id(), body)), planWords().saved);
  }
}
