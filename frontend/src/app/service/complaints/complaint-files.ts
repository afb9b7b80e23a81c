import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ComplaintView } from '@throughline/contract';
import { COMPLAINT, NOMINATION } from '@throughline/domain';
import { Complaints, complaintFileAt } from '../../api/complaints';
import { problemOf } from '../../api/problem';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { countText } from '../../words/numbers';
import { complaintWords } from './words/words';

const MEGABYTE = 1024 * 1024;

/** Files beside a complaint: added one by one, checked by the server, taken off again. */
@Component({
  selector: 'app-complaint-files',
  imports: [FileDrop, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (file of complaint().attachments; track file.id) {
        <li>
          <a [href]="addressOf(file.id)" download>
            <bdi>{{ file.fileName }}</bdi>
          </a>
          <span class="tl-quiet">{{ words().kilobytes(count(kilobytes(file.bytes))) }}</span>
          @if (complaint().acts.length) {
            <button matButton="text" type="button" [disabled]="busy()" [attr.aria-label]="words().takeOff(file.fileName)" (click)="remove(file.id)">
              {{ words().takeOffShort }}
            </button>
          }
        </li>
      } @empty {
        <li class="tl-quiet">{{ words().noFile }}</li>
      }
    </ul>
    @if (complaint().acts.length && complaint().attachments.length < most) {
      <app-file-drop
        accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.md"
        [label]="words().addFile"
        [hint]="words().filesHint(count(most), count(megabytes))"
        [maxBytes]="bytes"
        [busy]="busy()"
        (chosen)="add($event)"
      />
    }
    <p class="message" role="alert">{{ problem() }}</p>
  `,
  styles: `
    ul {
      display: grid;
      margin: 0 0 var(--tl-2);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2);
      align-items: center;
      overflow-wrap: anywhere;
    }
    .message {
      margin: 0;
      font-size: var(--tl-text-s);
      color: var(--tl-act);
    }
  `,
})
export class ComplaintFiles {
  readonly complaint = input.required<ComplaintView>();
  readonly changed = output<ComplaintView>();
  private readonly register = inject(Complaints);
  protected readonly words = complaintWords;
  protected readonly most = COMPLAINT.attachmentsMost;
  protected readonly bytes = NOMINATION.attachmentBytes;
  protected readonly megabytes = NOMINATION.attachmentBytes / MEGABYTE;
  protected readonly count = countText;
  protected readonly addressOf = complaintFileAt;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1024));
  }

  protected add(file: File): Promise<void> {
    return this.attempt(() => this.register.attach(this.complaint().id, file));
  }

  protected remove(id: string): Promise<void> {
    return this.attempt(() => this.register.detach(this.complaint().id, id));
  }

  private async attempt(what: () => Promise<ComplaintView>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    // HttpErrorResponse: that a file is not what it says is the server's normal answer, known only after sending it
    try {
      this.changed.emit(await what());
    } catch (error) {
      this.problem.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
