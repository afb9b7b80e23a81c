import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConfirmQuestion } from './confirm';
import { uiWords } from '../words/words';

/** The question of `Confirm`. Focus starts on the way out, not on the act. */
@Component({
  selector: 'app-confirm-dialog',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="confirm-heading">{{ question.heading }}</h2>
    <div id="confirm-sentences">
      @for (sentence of question.sentences; track sentence) {
        <p>{{ sentence }}</p>
      }
      @for (sentence of question.saidByServer; track sentence) {
        <p lang="en" dir="ltr">{{ sentence }}</p>
      }
    </div>
    <div class="tl-row acts">
      <button matButton="outlined" type="button" (click)="reference.close(false)">{{ question.keep ?? words().notNow }}</button>
      <button matButton="filled" type="button" [class.destructive]="question.destructive" (click)="reference.close(true)">{{ question.act }}</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--tl-6);
      background: var(--tl-raised);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
      box-shadow: var(--tl-shadow);
    }
    h2 {
      margin-bottom: var(--tl-3);
    }
    .acts {
      justify-content: flex-end;
      margin-top: var(--tl-6);
    }
    .destructive {
      --mat-button-filled-container-color: var(--tl-act);
      --mat-button-filled-label-text-color: var(--tl-surface);
    }
  `,
})
export class ConfirmDialog {
  protected readonly words = uiWords;
  protected readonly question = inject<ConfirmQuestion>(DIALOG_DATA);
  protected readonly reference = inject<DialogRef<boolean>>(DialogRef);
}
