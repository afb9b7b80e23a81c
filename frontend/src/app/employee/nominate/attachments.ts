import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NominationAttachment } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { Nominations } from '../../api/nominations';
import { problemOf } from '../../api/problem';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

const MEGABYTE = 1024 * 1024;

/** Files beside a draft: added one by one, checked by the server, taken off again. */
@Component({
  selector: 'app-attachments',
  imports: [FileDrop, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().files }}</h3>
    <ul>
      @for (file of files(); track file.id) {
        <li>
          <a [href]="'/api/nomination-attachments/' + file.id" download>
            <bdi>{{ file.fileName }}</bdi>
          </a>
          <button matButton="text" type="button" [disabled]="busy()" [attr.aria-label]="words().removeFile(file.fileName)" (click)="remove(file.id)">
            {{ words().remove }}
          </button>
        </li>
      }
    </ul>
    @if (files().length < most) {
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
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    h3 {
      font-size: var(--tl-text-m);
    }
    ul {
      display: grid;
      margin: 0;
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
export class Attachments {
  readonly files = input.required<readonly NominationAttachment[]>();
  /** Gives the draft that files stand beside, making it when there is none yet. */
  readonly draft = input.required<() => Promise<string>>();
  readonly changed = output<readonly NominationAttachment[]>();

  private readonly nominations = inject(Nominations);
  protected readonly words = computed(() => employeeWords().nominate);
  protected readonly most = NOMINATION.attachmentsMax;
  protected readonly bytes = NOMINATION.attachmentBytes;
  protected readonly megabytes = NOMINATION.attachmentBytes / MEGABYTE;
  protected readonly count = countText;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected add(file: File): Promise<void> {
    return this.attempt(async () => {
      const attachment = await this.nominations.attach(await this.draft()(), file);
      this.changed.emit([...this.files(), attachment]);
    });
  }

  protected remove(id: string): Promise<void> {
    return this.attempt(async () => {
      await this.nominations.detach(await this.draft()(), id);
      this.changed.emit(this.files().filter((file) => file.id !== id));
    });
  }

  private async attempt(what: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    // HttpErrorResponse: that a file is not what it says is the server's normal answer, known only after sending it
    try {
      await what();
    } catch (error) {
      this.problem.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
