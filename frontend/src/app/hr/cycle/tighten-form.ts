import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Cycle } from '@throughline/contract';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Toasts } from '../../ui/toast/toasts';
import { smallestInForce } from './smallest-in-force';
import { runningWords } from './words/words';

/** Larger smallest groups for an open cycle: the one change of its promise that there is, and it is for good. */
@Component({
  selector: 'app-tighten-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-quiet">{{ sentence() }} {{ words().acts.raiseText }}</p>
    <form [formRoot]="groups">
      <app-form-problem [form]="groups" />
      <app-field [label]="words().acts.figures" type="number" [field]="groups.k" />
      <app-field [label]="words().acts.comments" type="number" [field]="groups.kComments" />
      <button matButton="outlined" type="submit" [disabled]="groups().submitting()">{{ words().acts.raiseIt }}</button>
    </form>
  `,
  styleUrl: './act-form.scss',
})
export class TightenForm {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  private readonly now = computed(() => smallestInForce(this.cycle()));
  private readonly entry = typedOver(() => ({ k: this.now().k, kComments: this.now().kComments }));

  protected readonly sentence = computed(() => {
    const { k, kComments, since } = this.now();
    const words = this.words().acts;
    return since === undefined ? words.inForce(k, kComments) : words.inForceSince(k, kComments, dayText(since));
  });

  protected readonly groups = form(
    this.entry,
    (path) => {
      validate(path.k, ({ value }) => (value() >= this.now().k ? undefined : { kind: 'lower', message: this.words().acts.promised(this.now().k) }));
      validate(path.kComments, ({ value }) =>
        value() >= this.now().kComments ? undefined : { kind: 'lower', message: this.words().acts.promised(this.now().kComments) },
      );
    },
    { submission: sending(() => this.raise()) },
  );

  private async raise(): Promise<void> {
    const { k, kComments } = this.entry();
    await this.surveys.tighten(this.cycle().id, { k, kComments: Math.max(k, kComments) });
    this.toasts.done(this.words().acts.raised(k, Math.max(k, kComments)));
    this.changed.emit();
  }
}
