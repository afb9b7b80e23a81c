import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { CUSTOMER_PLAN, LIMITS } from '@throughline/domain';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

/** A service manager makes the plan of a customer. */
@Component({
  selector: 'app-new-plan',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="new-plan">
      <h2 id="new-plan">{{ words().new }}</h2>
      <form class="tl-stack" [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().reference" [field]="entry.reference" />
        <app-field [label]="words().newName" [field]="entry.name" />
        <div>
          <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().make }}</button>
        </div>
      </form>
    </section>
  `,
  styles: `
    :host {
      justify-self: stretch;
    }
    .tl-card {
      max-width: 440px;
    }
    h2 {
      margin: 0 0 var(--tl-3);
    }
  `,
})
export class NewPlan {
  private readonly plans = inject(CustomerPlans);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly words = planWords;
  private readonly typed = signal({ reference: '', name: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.reference);
      maxLength(path.reference, CUSTOMER_PLAN.reference);
      required(path.name);
      maxLength(path.name, LIMITS.name);
    },
    { submission: sending(() => this.make()) },
  );

  private async make(): Promise<void> {
    const { id } = await this.plans.make(this.typed());
    this.toasts.done(planWords().made);
    await this.router.navigate(['/plans', id]);
  }
}
