import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { form, FormRoot, minLength, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { linkageWords } from './words/words';

/** Takes back what was registered, with a reason; it stays to be read. */
@Component({
  selector: 'app-withdrawal',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ heading() }}</summary>
      <form class="tl-form" [formRoot]="reason">
        <app-form-problem [form]="reason" />
        <app-field [label]="words().reason" [lines]="2" [hint]="words().hint" [field]="reason.reason" />
        <div>
          <button matButton="outlined" type="submit" [disabled]="reason().submitting()">{{ words().act }}</button>
        </div>
      </form>
    </details>
  `,
  styles: `
    summary {
      min-height: 32px;
      color: var(--tl-people);
      cursor: pointer;
    }
  `,
})
export class WithdrawalForm {
  protected readonly words = computed(() => linkageWords().withdrawal);
  /** 'Withdraw this question'. */
  readonly heading = input.required<string>();
  readonly write = input.required<(reason: string) => Promise<unknown>>();
  readonly withdrawn = output();
  private readonly model = signal({ reason: '' });
  protected readonly reason = form(
    this.model,
    (path) => {
      required(path.reason, { message: () => this.words().needed });
      minLength(path.reason, 5, { message: () => this.words().short });
      maxLength(path.reason, LIMITS.sentence, { message: () => uiWords().atMostCharacters(countText(LIMITS.sentence)) });
    },
    {
      submission: sending(async () => {
        await this.write()(this.model().reason.trim());
        this.withdrawn.emit();
      }),
    },
  );
}
