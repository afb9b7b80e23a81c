import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CustomerPlan } from '@throughline/contract';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Attempt } from '../../ui/toast/attempt';
import { personText } from './person-text';
import { planWords } from './words/words';

/** Who looks after the customer: the owner, and the deputies. */
@Component({
  selector: 'app-plan-people',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().people }}</h2>
    <dl>
      <dt>{{ words().owner }}</dt>
      <dd>
        {{ plan().owner ? text(plan().owner!) : words().nobody }}
        @if (plan().owner; as owner) {
          @if (owner.presence === 'left' && manages()) {
            <a routerLink="/plans/staffing" [queryParams]="{ from: owner.id, name: owner.name }">{{ words().handAllOver }}</a>
          }
        }
      </dd>
      <dt>{{ words().deputies }}</dt>
      @for (deputy of plan().deputies; track deputy.id) {
        <dd>
          {{ text(deputy) }}
          @if (plan().mayWrite) {
            <button matButton="text" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().takeOff(deputy.name)" (click)="takeOff(deputy.id)">
              {{ words().takeOffShort }}
            </button>
          }
        </dd>
      } @empty {
        <dd>{{ words().nobody }}</dd>
      }
    </dl>
    @if (plan().mayWrite) {
      <form [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-colleague-picker [label]="words().colleague" [field]="entry.person" />
        <app-field [label]="words().part" [options]="parts()" [field]="entry.part" />
        <div>
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().setPerson }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    form {
      display: grid;
      gap: var(--tl-3);
      max-width: 420px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 var(--tl-2);
    }
  `,
})
export class PlanPeople {
  readonly plan = input.required<CustomerPlan>();
  readonly changed = output<CustomerPlan>();
  private readonly plans = inject(CustomerPlans);
  private readonly picker = viewChild(ColleaguePicker);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly text = personText;
  private readonly session = inject(Session);
  protected readonly manages = computed(() => this.session.may('service-manager'));
  protected readonly parts = computed(() => [
    { value: 'owner', label: planWords().asOwner },
    { value: 'deputy', label: planWords().asDeputy },
  ]);
  private readonly typed = signal({ person: '', part: 'owner' });
  protected readonly entry = form(this.typed, (path) => required(path.person, { message: () => planWords().needPerson }), {
    submission: sending(() => this.set()),
  });

  private async set(): Promise<void> {
    const { person, part } = this.typed();
    const deputies = this.plan().deputies.map(({ id }) => id);
    const body = part === 'owner' ? { ownerId: person } : { deputyIds: [...new Set([...deputies, person])] };
    this.changed.emit(await this.plans.change(this.plan().id, body));
    this.picker()?.clear();
  }

  protected async takeOff(id: string): Promise<void> {
    const deputyIds = this.plan()
      .deputies.map((deputy) => deputy.id)
      .filter((one) => one !== id);
    await this.attempt.run(async () => this.changed.emit(await this.plans.change(this.plan().id, { deputyIds })), planWords().saved);
  }
}
