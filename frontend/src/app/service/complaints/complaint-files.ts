import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ComplaintView } from '@throughline/contract';
import { COMPLAINT } from '@throughline/domain';
import { Complaints, complaintFileAt } from '../../api/complaints';
import { AttachedFiles } from '../../ui/attached-files/attached-files';
import { complaintWords } from './words/words';

/** Files beside a complaint. */
@Component({
  selector: 'app-complaint-files',
  imports: [AttachedFiles],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-attached-files
      [files]="complaint().attachments"
      [words]="words()"
      [addressOf]="addressOf"
      [most]="most"
      [mayChange]="complaint().acts.length > 0"
      [add]="add"
      [remove]="remove"
    />
  `,
})
export class ComplaintFiles {
  readonly complaint = input.required<ComplaintView>();
  readonly changed = output<ComplaintView>();
  private readonly register = inject(Complaints);
  protected readonly words = complaintWords;
  protected readonly most = COMPLAINT.attachmentsMost;
  protected readonly addressOf = complaintFileAt;
  protected readonly add = async (file: File): Promise<void> => this.changed.emit(await this.register.attach(this.complaint().id, file));
  protected readonly remove = async (id: string): Promise<void> => this.changed.emit(await this.register.detach(this.complaint().id, id));
}
