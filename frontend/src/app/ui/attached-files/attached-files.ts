import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { NOMINATION } from '@throughline/domain';
import { problemOf } from '../../api/problem';
import { countText } from '../../words/numbers';
import { FileDrop } from '../file-drop/file-drop';

/** A file that stands beside something. */
export interface AttachedFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes?: number;
}

/** What the list says, in the words of what the files stand beside. */
export interface AttachedFilesWords {
  readonly addFile: string;
  readonly filesHint: (most: string, megabytes: string) => string;
  readonly takeOffShort: string;
  readonly takeOff: (fileName: string) => string;
  /** Without it sizes are not told. */
  readonly kilobytes?: (kilobytes: string) => string;
  /** Where there is no file yet; without it, nothing. */
  readonly noFile?: string;
}

/** Files beside something: added one by one, checked by the server, taken off again. What is wrong with one is said beside the choice. */
@Component({
  selector: 'app-attached-files',
  imports: [FileDrop, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (file of files(); track file.id) {
        <li>
          <a [href]="addressOf()(file.id)" download>
            <bdi>{{ file.fileName }}</bdi>
          </a>
          @if (words().kilobytes; as kilobytes) {
            <span class="tl-quiet">{{ kilobytes(sizeOf(file)) }}</span>
          }
          @if (mayChange()) {
            <button matButton="text" type="button" [disabled]="busy()" [attr.aria-label]="words().takeOff(file.fileName)" (click)="takeOff(file.id)">
              {{ words().takeOffShort }}
            </button>
          }
        </li>
      } @empty {
        @if (words().noFile; as sentence) {
          <li class="tl-quiet">{{ sentence }}</li>
        }
      }
    </ul>
    @if (mayChange() && files().length < most()) {
      <app-file-drop
        accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.md"
        [label]="words().addFile"
        [hint]="words().filesHint(count(most()), count(megabytes))"
        [maxBytes]="bytes"
        [busy]="busy()"
        (chosen)="put($event)"
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
export class AttachedFiles {
  readonly files = input.required<readonly AttachedFile[]>();
  readonly words = input.required<AttachedFilesWords>();
  readonly addressOf = input.required<(id: string) => string>();
  /** The most files that there may be. */
  readonly most = input.required<number>();
  readonly mayChange = input(true);
  /** Send a file, and take one off; what the server refuses is thrown. */
  readonly add = input.required<(file: File) => Promise<void>>();
  readonly remove = input.required<(id: string) => Promise<void>>();

  protected readonly bytes = NOMINATION.attachmentBytes;
  protected readonly megabytes = NOMINATION.attachmentBytes / 1024 / 1024;
  protected readonly count = countText;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected sizeOf({ bytes }: AttachedFile): string {
    return countText(Math.max(1, Math.round((bytes ?? 0) / 1024)));
  }

  protected put(file: File): Promise<void> {
    return this.attempt(() => this.add()(file));
  }

  protected takeOff(id: string): Promise<void> {
    return this.attempt(() => this.remove()(id));
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
