import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Cycle } from '@throughline/contract';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Toasts } from '../../ui/toast/toasts';
import { daysAfter, dayText } from '../../ui/day-text';
import { runningWords } from './words/words';

/** A later last day for an open cycle. */
@Component({
  selector: 'app-extend-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="extension">
      <app-form-problem [form]="extension" />
      <app-field [label]="words().acts.newLastDay" type="date" [field]="extension.closesOn" />
      <button matButton="outlined" type="submit" [disabled]="extension().submitting()">{{ words().acts.extend }}</button>
    </form>
  `,
  styleUrl: './act-form.scss',
})
export class ExtendForm {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  private readonly entry = typedOver(() => ({ closesOn: daysAfter(this.cycle().closesOn, 7) }));

  protected readonly extension = form(
    this.entry,
    (path) => {
      required(path.closesOn, { message: () => this.words().acts.chooseDay });
      validate(path.closesOn, ({ value }) => {
        const last = this.cycle().closesOn;
        return value() > last ? undefined : { kind: 'later', message: this.words().acts.later(dayText(last)) };
      });
    },
    { submission: sending(() => this.extend()) },
  );

  private async extend(): Promise<void> {
    const { closesOn } = this.entry();
    await this.surveys.changeCycle(this.cycle().id, { closesOn });
    this.toasts.done(this.words().acts.extended(dayText(closesOn)));
    this.changed.emit();
  }
}
