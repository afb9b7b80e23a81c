import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { form, FormRoot, minLength, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';

/** Takes back what was registered, with a reason; it stays to be read. */
@Component({
  selector: 'app-withdrawal',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Withdraw {{ what() }}</summary>
      <form class="tl-form" [formRoot]="reason">
        <app-form-problem [form]="reason" />
        <app-field label="Reason" [lines]="2" hint="It stays in the list, and everybody who may see it reads why it was withdrawn." [field]="reason.reason" />
        <div><button matButton="outlined" type="submit" [disabled]="reason().submitting()">Withdraw</button></div>
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
  /** 'this question'. */
  readonly what = input.required<string>();
  readonly write = input.required<(reason: string) => Promise<unknown>>();
  readonly withdrawn = output();
  private readonly model = signal({ reason: '' });
  protected readonly reason = form(
    this.model,
    (path) => {
      required(path.reason, { message: 'Say why, so that it can be understood later.' });
      minLength(path.reason, 5, { message: 'Say it in a few words.' });
      maxLength(path.reason, LIMITS.sentence, { message: `At most ${LIMITS.sentence} characters.` });
    },
    {
      submission: sending(async () => {
        await this.write()(this.model().reason.trim());
        this.withdrawn.emit();
      }),
    },
  );
}
