import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { LIMITS } from '@throughline/domain';
import { Icon } from '../icon/icon';

/** Choose a file with the keyboard, the mouse or by dropping it. Says at once when a file cannot be right: empty, or larger than allowed. */
@Component({
  selector: 'app-file-drop',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [class.over]="over()" (dragover)="drag($event, true)" (dragleave)="drag($event, false)" (drop)="drop($event)">
      <input type="file" class="tl-visually-hidden" [accept]="accept()" [disabled]="busy()" (change)="choose($event)" />
      <app-icon name="upload" />
      <span>
        <strong>{{ busy() ? 'Reading ' + (name() ?? 'the file') + ' …' : label() }}</strong>
        <span class="hint">{{ name() && !busy() ? 'Last chosen: ' + name() : hint() }}</span>
      </span>
    </label>
    <p class="refused" role="alert">{{ refusal() }}</p>
  `,
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  readonly label = input('Choose a file, or drop it here');
  readonly hint = input('CSV with one header line; any delimiter, UTF-8 or Windows encoding.');
  readonly accept = input('.csv,.tsv,.txt,text/csv');
  readonly maxBytes = input<number>(LIMITS.importBytes);
  /** While the last file is being sent: no second one is taken. */
  readonly busy = input(false);
  readonly chosen = output<File>();

  protected readonly over = signal(false);
  protected readonly name = signal<string | undefined>(undefined);
  protected readonly refusal = signal('');

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected choose(event: Event): void {
    const box = event.target as HTMLInputElement;
    this.take(box.files?.[0]);
    // so that the same file, corrected, can be chosen again
    box.value = '';
  }

  private take(file: File | undefined): void {
    if (!file || this.busy()) return;
    this.name.set(file.name);
    const refusal = this.refused(file);
    this.refusal.set(refusal);
    if (!refusal) this.chosen.emit(file);
  }

  private refused(file: File): string {
    if (file.size === 0) return `${file.name} is empty. Choose a file that has a header line and at least one row.`;
    if (file.size > this.maxBytes()) {
      const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
      return `${file.name} has ${megabytes(file.size)}; at most ${megabytes(this.maxBytes())} are read at once. Split it and bring in the parts one by one.`;
    }
    return '';
  }
}
