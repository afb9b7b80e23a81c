import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChildren } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

/** Makes everything that one person does for customers another's: one's own plans, or as a service manager those of anybody, who may have left. */
@Component({
  selector: 'app-handover-form',
  imports: [ColleaguePicker, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().handOver }}</h2>
    <p>{{ whose() ? words().handOverOf(whose()) : manages() ? words().handOverText : words().handOverMine }}</p>
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      @if (manages() && !from()) {
        <app-colleague-picker [label]="words().handOverFrom" [field]="entry.fromId" />
      }
      <app-colleague-picker [label]="words().handOverTo" [field]="entry.toId" />
      <div>
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().handOverAct }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--tl-4);
      max-width: 440px;
    }
  `,
})
export class HandoverForm {
  readonly manages = input.required<boolean>();
  /** Whose plans, when a plan asked for it. */
  readonly from = input<string>();
  readonly name = input<string>();
  private readonly plans = inject(CustomerPlans);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly pickers = viewChildren(ColleaguePicker);
  protected readonly words = planWords;
  protected readonly whose = computed(() => (this.manages() && this.from() ? (this.name() ?? '') : ''));
  private readonly typed = signal({ fromId: '', toId: '' });
  protected readonly entry = form(this.typed, (path) => required(path.toId, { message: () => planWords().needPerson }), {
    submission: sending(() => this.send()),
  });

  private async send(): Promise<void> {
    const { fromId, toId } = this.typed();
    const giver = (this.manages() && (this.from() || fromId)) || this.session.me()!.employee.id;
    const { plans } = await this.plans.handOver({ fromId: giver, toId });
    this.pickers().forEach((picker) => picker.clear());
    this.entry().reset();
    this.toasts.done(planWords().handedOver(plans));
  }
}
