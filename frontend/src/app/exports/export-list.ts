import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExportFile } from '@throughline/contract';
import { contentAddress, Exports } from '../api/exports';
import { shortDayText } from '../ui/day-text';
import { Attempt } from '../ui/toast/attempt';
import { sizeText } from './export-words';

/** One's own files: how far each is, where it can be fetched, and with what it can be checked. */
@Component({
  selector: 'app-export-list',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (file of files(); track file.id) {
        <li>
          <div class="words">
            <h3 dir="auto">{{ file.title }}</h3>
            <p class="tl-quiet">{{ facts(file) }}</p>
            @if (file.state === 'waiting' || file.state === 'making') {
              <progress [value]="file.progress" max="1" [attr.aria-label]="'How far ' + file.title + ' is'"></progress>
              <p>{{ file.sentence }} You get a mail when it is ready.</p>
            } @else if (file.state !== 'done') {
              <p>{{ file.sentence }}</p>
            }
            @if (file.sha256; as sha256) {
              <details>
                <summary>Check the file</summary>
                <p>
                  SHA-256 of the file: <code>{{ sha256 }}</code>
                </p>
                <p>
                  SHA-256 of its tables, as it stands in the file: <code>{{ file.contentSha256 }}</code>
                </p>
              </details>
            }
          </div>
          <div class="tl-row">
            @if (file.state === 'done') {
              <a
                matButton="filled"
                [href]="address(file.id)"
                [download]="file.fileName"
                [attr.aria-label]="'Fetch ' + file.title + ' as ' + file.format.toUpperCase()"
              >
                Fetch
              </a>
            }
            <button matButton="outlined" type="button" [attr.aria-label]="act(file) + ' ' + file.title" (click)="remove(file)">{{ act(file) }}</button>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--tl-3);
      padding: var(--tl-4);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
    }
    .words {
      flex: 1 1 260px;
      min-width: 0;
    }
    h3,
    p {
      margin: 0 0 var(--tl-1);
      overflow-wrap: anywhere;
    }
    progress {
      width: min(100%, 320px);
      accent-color: var(--tl-people);
    }
    code {
      overflow-wrap: anywhere;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
  `,
})
export class ExportList {
  readonly files = input.required<readonly ExportFile[]>();
  readonly removed = output();
  private readonly exports = inject(Exports);
  private readonly attempt = new Attempt();
  protected readonly address = contentAddress;

  protected facts({ format, madeOn, rows, bytes, keptUntil }: ExportFile): string {
    const made = `${format.toUpperCase()}, made on ${shortDayText(madeOn)}`;
    if (bytes === undefined) return `${made}.`;
    return `${made}, ${rows!.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}, ${sizeText(bytes)}. To be fetched until ${shortDayText(keptUntil)}.`;
  }

  protected act({ state }: ExportFile): string {
    return state === 'waiting' || state === 'making' ? 'Cancel' : 'Delete';
  }

  protected async remove(file: ExportFile): Promise<void> {
    if (await this.attempt.run(() => this.exports.remove(file.id), `${file.title} is deleted.`)) this.removed.emit();
  }
}
