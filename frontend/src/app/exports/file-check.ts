import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { ExportFile } from '@throughline/contract';
import { shortDayText } from '../ui/day-text';
import { FileDrop } from '../ui/file-drop/file-drop';
import { exportWords } from './words/words';

/** Says whether a file on the device is, byte for byte, one of the list. The file stays on the device. */
@Component({
  selector: 'app-file-check',
  imports: [FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-file-drop [label]="words().check.label" [hint]="words().check.hint" accept=".csv,.xlsx,.pdf,.pptx" [maxBytes]="500000000" (chosen)="check($event)" />
    <p role="status">{{ verdict() }}</p>
  `,
})
export class FileCheck {
  protected readonly words = exportWords;
  readonly files = input.required<readonly ExportFile[]>();
  protected readonly verdict = signal('');

  protected async check(file: File): Promise<void> {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const found = this.files().find((one) => one.sha256 === sha256);
    this.verdict.set(found ? this.words().check.same(found.title, shortDayText(found.madeOn)) : this.words().check.other(sha256));
  }
}
