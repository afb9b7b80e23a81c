import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { ExportFile } from '@throughline/contract';
import { FileDrop } from '../ui/file-drop/file-drop';

/** Says whether a file on the device is, byte for byte, one of the list. The file stays on the device. */
@Component({
  selector: 'app-file-check',
  imports: [FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-file-drop
      label="Choose a file to check, or drop it here"
      hint="It stays on your device: only its checksum is compared with the list above."
      accept=".csv,.xlsx,.pdf,.pptx"
      [maxBytes]="500000000"
      (chosen)="check($event)"
    />
    <p role="status">{{ verdict() }}</p>
  `,
})
export class FileCheck {
  readonly files = input.required<readonly ExportFile[]>();
  protected readonly verdict = signal('');

  protected async check(file: File): Promise<void> {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const found = this.files().find((one) => one.sha256 === sha256);
    this.verdict.set(
      found
        ? `This is "${found.title}" exactly as it was made on ${found.madeOn}.`
        : `No file of your list has these bytes: it was changed, or it is older than the list. Its SHA-256 is ${sha256}.`,
    );
  }
}
