import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { NominationAttachment } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { Nominations } from '../../api/nominations';
import { AttachedFiles, type AttachedFilesWords } from '../../ui/attached-files/attached-files';
import { employeeWords } from '../words/words';

/** Files beside a draft. */
@Component({
  selector: 'app-attachments',
  imports: [AttachedFiles],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ heading() }}</h3>
    <app-attached-files [files]="files()" [words]="words()" [addressOf]="addressOf" [most]="most" [add]="add" [remove]="remove" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    h3 {
      font-size: var(--tl-text-m);
    }
  `,
})
export class Attachments {
  readonly files = input.required<readonly NominationAttachment[]>();
  /** Gives the draft that files stand beside, making it when there is none yet. */
  readonly draft = input.required<() => Promise<string>>();
  readonly changed = output<readonly NominationAttachment[]>();

  private readonly nominations = inject(Nominations);
  protected readonly heading = computed(() => employeeWords().nominate.files);
  protected readonly words = computed<AttachedFilesWords>(() => {
    const { addFile, filesHint, remove, removeFile } = employeeWords().nominate;
    return { addFile, filesHint, takeOffShort: remove, takeOff: removeFile };
  });
  protected readonly most = NOMINATION.attachmentsMax;
  protected readonly addressOf = (id: string): string => `/api/nomination-attachments/${id}`;

  protected readonly add = async (file: File): Promise<void> => {
    const attachment = await this.nominations.attach(await this.draft()(), file);
    this.changed.emit([...this.files(), attachment]);
  };

  protected readonly remove = async (id: string): Promise<void> => {
    await this.nominations.detach(await this.draft()(), id);
    this.changed.emit(this.files().filter((file) => file.id !== id));
  };
}
