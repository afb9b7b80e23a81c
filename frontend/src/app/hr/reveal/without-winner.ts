import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { AwardReveal } from '@throughline/contract';
import { JUDGING } from '@throughline/domain';
import { AwardReveals } from '../../api/award-reveal';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { countText } from '../../words/numbers';
import { revealWords } from './words/words';

/** A category in which nobody can win any more, and a form for why. */
@Component({
  selector: 'app-without-winner',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="entry">
      <h3 dir="auto">{{ category().name }}</h3>
      <app-form-problem [form]="entry" />
      <app-field [label]="words().reason" [lines]="2" [hint]="words().hint" [field]="entry.reason" />
      <div>
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().say }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--tl-3);
      max-width: 640px;
    }
    h3 {
      margin: 0;
    }
  `,
})
export class WithoutWinner {
  readonly programmeId = input.required<string>();
  readonly category = input.required<{ readonly id: string; readonly name: string }>();
  readonly said = output<AwardReveal>();
  protected readonly words = computed(() => revealWords().without);
  private readonly reveals = inject(AwardReveals);
  private readonly model = signal({ reason: '' });
  protected readonly entry = form(
    this.model,
    (path) => {
      required(path.reason, { message: () => this.words().needed });
      minLength(path.reason, JUDGING.reasonMin, { message: () => this.words().longer(countText(JUDGING.reasonMin)) });
    },
    { submission: sending(async () => this.said.emit(await this.reveals.leaveWithoutWinner(this.programmeId(), this.category().id, this.model().reason))) },
  );
}
