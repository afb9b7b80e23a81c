import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { KUDOS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { countText } from '../../words/numbers';
import { kudosWords } from './words/words';

/** HR says why a kudos, or a reply to one, is taken down; whoever wrote it gets that by mail. */
@Component({
  selector: 'app-taking-down',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="removal">
      <app-form-problem [form]="removal" />
      <app-field [label]="words().card.why" [lines]="3" [hint]="words().card.whyHint(writer())" [field]="removal.reason" />
      <div class="tl-row">
        <button matButton="filled" type="submit" [disabled]="removal().submitting()">{{ words().card.takeDown }}</button>
        <button matButton="text" type="button" (click)="left.emit()">{{ words().card.leave }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
  `,
})
export class TakingDown {
  protected readonly words = kudosWords;
  /** The name of who gets the reason. */
  readonly writer = input.required<string>();
  /** Takes it down for the reason. */
  readonly takeDown = input.required<(reason: string) => Promise<void>>();
  /** It stays. */
  readonly left = output();
  private readonly because = signal({ reason: '' });
  protected readonly removal = form(
    this.because,
    (path) => {
      validate(path.reason, ({ value }) =>
        value().trim().length < KUDOS.reasonMin ? { kind: 'short', message: kudosWords().card.needWhy(countText(KUDOS.reasonMin)) } : undefined,
      );
    },
    { submission: sending(() => this.takeDown()(this.because().reason)) },
  );

  /** Whether a reason was typed that is not sent. */
  unsaved(): boolean {
    return this.because().reason.trim() !== '';
  }
}
