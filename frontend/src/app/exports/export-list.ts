import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExportFile } from '@throughline/contract';
import { contentAddress, Exports } from '../api/exports';
import { shortDayText } from '../ui/day-text';
import { Attempt } from '../ui/toast/attempt';
import { sizeText } from './export-words';
import { exportWords } from './words/words';

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
              <progress [value]="file.progress" max="1" [attr.aria-label]="words().list.howFar(file.title)"></progress>
              <p>
                <span lang="en" dir="auto">{{ file.sentence }}</span>&ngsp;{{ words().list.youGetMail }}
              </p>
            } @else if (file.state !== 'done') {
              <p lang="en" dir="auto">{{ file.sentence }}</p>
            }
            @if (file.sha256; as sha256) {
              <details>
                <summary>{{ words().list.check }}</summary>
                <p>
                  {{ words().list.hash }} <code>{{ sha256 }}</code>
                </p>
                <p>
                  {{ words().list.contentHash }} <code>{{ file.contentSha256 }}</code>
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
                [attr.aria-label]="words().list.fetchOne(file.title, file.format.toUpperCase())"
              >
                {{ words().list.fetch }}
              </a>
            }
            <button matButton="outlined" type="button" [attr.aria-label]="act(file).one(file.title)" (click)="remove(file)">{{ act(file).name }}</button>
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
  protected readonly words = exportWords;
  readonly files = input.required<readonly ExportFile[]>();
  readonly removed = output();
  private readonly exports = inject(Exports);
  private readonly attempt = new Attempt();
  protected readonly address = contentAddress;

  protected facts({ format, madeOn, rows, bytes, keptUntil }: ExportFile): string {
    const words = this.words().list;
    const [name, made] = [format.toUpperCase(), shortDayText(madeOn)];
    return bytes === undefined ? words.madeOn(name, made) : words.facts(name, made, rows ?? 0, sizeText(bytes), shortDayText(keptUntil));
  }

  protected act({ state }: ExportFile): { readonly name: string; readonly one: (file: string) => string } {
    const { cancel, cancelOne, remove, removeOne } = this.words().list;
    return state === 'waiting' || state === 'making' ? { name: cancel, one: cancelOne } : { name: remove, one: removeOne };
  }

  protected async remove(file: ExportFile): Promise<void> {
    if (await this.attempt.run(() => this.exports.remove(file.id), this.words().list.removed(file.title))) this.removed.emit();
  }
}
