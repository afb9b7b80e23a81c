import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PlanAbsenceList } from '@throughline/contract';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

/** Says when somebody is on leave: oneself, or as a service manager anybody. */
@Component({
  selector: 'app-leave-form',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      @if (manages()) {
        <div class="wide">
          <app-colleague-picker [label]="words().colleague" [field]="entry.person" />
          <p class="tl-quiet">{{ words().leaveWho }}</p>
        </div>
      }
      <app-field [label]="words().from" type="date" [field]="entry.from" />
      <app-field [label]="words().until" type="date" [field]="entry.until" />
      <div class="wide">
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().tellLeave }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: var(--tl-4);
      max-width: 640px;
      margin-top: var(--tl-4);
    }
    p {
      margin: var(--tl-1) 0 0;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class LeaveForm {
  readonly manages = input.required<boolean>();
  readonly told = output<PlanAbsenceList>();
  private readonly plans = inject(CustomerPlans);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly picker = viewChild(ColleaguePicker);
  protected readonly words = planWords;
  private readonly typed = signal({ person: '', from: today(), until: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.from);
      required(path.until);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { person, from, until } = this.typed();
    this.told.emit(await this.plans.tellLeave(person || this.session.me()!.employee.id, { from, until }));
    this.picker()?.clear();
    this.typed.set({ person: '', from: today(), until: '' });
    this.entry().reset();
    this.toasts.done(planWords().saved);
  }
}
