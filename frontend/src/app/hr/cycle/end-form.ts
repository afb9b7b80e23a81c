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
import { runningWords } from './words/words';

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
        <app-field [label]="words().acts.lastDayInstead" type="date" [field]="ending.lastDay" />
        <button matButton="outlined" type="submit" [disabled]="ending().submitting()">{{ words().acts.announce }}</button>
      </form>
    }
  `,
  styleUrl: './act-form.scss',
})
export class EndForm {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  protected readonly choices = computed(() => this.cycle().earlyEnd);
  private readonly entry = typedOver(() => ({ lastDay: this.choices()?.earliest ?? '' }));

  protected readonly sentence = computed(() => {
    const [words, choices] = [this.words().acts, this.choices()];
    if (choices?.lastDay) return words.announced(dayText(choices.lastDay));
    const rule = words.notice(choices?.noticeDays ?? 0);
    return choices?.earliest ? `${words.endsItself} ${rule} ${words.forGood}` : `${words.endsTooSoon} ${rule}`;
  });

  protected readonly ending = form(this.entry, (path) => required(path.lastDay, { message: () => this.words().acts.chooseDay }), {
    submission: sending(() => this.announce()),
  });

  private async announce(): Promise<void> {
    const { lastDay } = this.entry();
    await this.surveys.endEarly(this.cycle().id, lastDay);
    this.toasts.done(this.words().acts.told(dayText(lastDay)));
    this.changed.emit();
  }
}
