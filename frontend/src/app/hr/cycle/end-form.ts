import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Cycle } from '@throughline/contract';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Toasts } from '../../ui/toast/toasts';
import { dayText } from '../../ui/day-text';

/** Announces that an open cycle ends before its last day: never at once, never in its first week, and told to everybody. */
@Component({
  selector: 'app-end-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-quiet">{{ sentence() }}</p>
    @if (choices()?.earliest && !choices()?.lastDay) {
      <form [formRoot]="ending">
        <app-form-problem [form]="ending" />
        <app-field label="Last day instead" type="date" [field]="ending.lastDay" />
        <button matButton="outlined" type="submit" [disabled]="ending().submitting()">Announce this end</button>
      </form>
    }
  `,
  styleUrl: './act-form.scss',
})
export class EndForm {
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  protected readonly choices = computed(() => this.cycle().earlyEnd);
  private readonly entry = typedOver(() => ({ lastDay: this.choices()?.earliest ?? '' }));

  protected readonly sentence = computed(() => {
    const choices = this.choices();
    if (choices?.lastDay) return `It was announced that it ends after ${dayText(choices.lastDay)}. People rely on it, so it stays.`;
    const rule = `Everybody who was invited is told ${choices?.noticeDays ?? 0} days before, and no survey ends within its first week.`;
    return choices?.earliest
      ? `It closes by itself after its last day. ${rule} It cannot be taken back.`
      : `It closes by itself after its last day, which is too near for an earlier one. ${rule}`;
  });

  protected readonly ending = form(this.entry, (path) => required(path.lastDay, { message: 'Choose a day.' }), { submission: sending(() => this.announce()) });

  private async announce(): Promise<void> {
    const { lastDay } = this.entry();
    await this.surveys.endEarly(this.cycle().id, lastDay);
    this.toasts.done(`Everybody is told that it ends after ${dayText(lastDay)}.`);
    this.changed.emit();
  }
}
