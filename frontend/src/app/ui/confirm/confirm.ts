import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog } from './confirm-dialog';
import { pageLanguage } from '../../words/language';
import { directionOf } from '@throughline/domain';

export interface ConfirmQuestion {
  readonly heading: string;
  /** What will happen, and what cannot be taken back; one sentence each. */
  readonly sentences: readonly string[];
  /** Sentences of the server, which are English. */
  readonly saidByServer?: readonly string[];
  /** The act in its own words: 'Open the cycle'. */
  readonly act: string;
  readonly keep?: string;
  /** What is lost cannot be had back: the button says so in colour. */
  readonly destructive?: boolean;
}

/** Asks before something that cannot be taken back. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialog = inject(Dialog);

  async ask(question: ConfirmQuestion): Promise<boolean> {
    const opened = this.dialog.open<boolean, ConfirmQuestion, ConfirmDialog>(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      ariaLabelledBy: 'confirm-heading',
      ariaDescribedBy: 'confirm-sentences',
      maxWidth: '480px',
      direction: directionOf(pageLanguage()),
    });
    return (await firstValueFrom(opened.closed)) === true;
  }
}
