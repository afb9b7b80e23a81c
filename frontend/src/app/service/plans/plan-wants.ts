import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerPlan, WantDraft } from '@throughline/contract';
import { CUSTOMER_PLAN, WANT_STATES, type WantState } from '@throughline/domain';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { dayText } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Attempt } from '../../ui/toast/attempt';
import { planWords } from './words/words';

/** What the customer wants, how each thing stands, and when somebody last looked at it. */
@Component({
  selector: 'app-plan-wants',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().wants }}</h2>
    @if (plan().wantsReviewedOn; as day) {
      <p class="tl-quiet">{{ words().reviewed(dayText(day)) }}</p>
    }
    <ul>
      @for (want of plan().wants; track want.id) {
        <li>
          <span dir="auto">{{ want.text }}</span>
          @if (plan().mayWrite) {
            <select [attr.aria-label]="words().stateOf(want.text)" [disabled]="attempt.busy()" (change)="turn(want.id, $event)">
              @for (state of states; track state) {
                <option [value]="state" [selected]="state === want.state">{{ words().states[state] }}</option>
              }
            </select>
          } @else {
            <strong>{{ words().states[want.state] }}</strong>
          }
          <span class="tl-quiet">{{ words().since(dayText(want.since)) }}</span>
          @if (plan().mayWrite) {
            <button matButton="text" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().removeWant(want.text)" (click)="remove(want.id)">
              {{ words().takeOffShort }}
            </button>
          }
        </li>
      } @empty {
        <li class="tl-quiet">{{ words().noWant }}</li>
      }
    </ul>
    @if (plan().mayWrite) {
      <form [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().addWant" [field]="entry.text" />
        <div class="tl-row">
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().add }}</button>
          <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="look()">{{ words().looked }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-2);
      margin: 0 0 var(--tl-3);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
      align-items: center;
      overflow-wrap: anywhere;
    }
    select {
      min-height: 44px;
      padding: 0 var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    form {
      display: grid;
      gap: var(--tl-3);
    }
  `,
})
export class PlanWants {
  readonly plan = input.required<CustomerPlan>();
  readonly changed = output<CustomerPlan>();
  private readonly plans = inject(CustomerPlans);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly dayText = dayText;
  protected readonly states = WANT_STATES;
  private readonly typed = signal({ text: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.text);
      maxLength(path.text, CUSTOMER_PLAN.want);
    },
    { submission: sending(() => this.add()) },
  );

  unsaved(): boolean {
    return this.typed().text.trim() !== '';
  }

  protected async turn(id: string, event: Event): Promise<void> {
    const state = (event.target as HTMLSelectElement).value as WantState;
    const { text } = this.plan().wants.find((want) => want.id === id)!;
    await this.save([{ id, text, state }]);
  }

  protected async look(): Promise<void> {
    await this.save([]);
  }

  protected async remove(id: string): Promise<void> {
    await this.save([], [id]);
  }

  private async add(): Promise<void> {
    this.changed.emit(await this.plans.setWants(this.plan().id, [{ text: this.typed().text, state: 'open' }]));
    this.typed.set({ text: '' });
    this.entry().reset();
  }

  private async save(wants: WantDraft[], removed?: string[]): Promise<void> {
    await this.attempt.run(async () => this.changed.emit(await this.plans.setWants(this.plan().id, wants, removed)), planWords().saved);
  }
}
