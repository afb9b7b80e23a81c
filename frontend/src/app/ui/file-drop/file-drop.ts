import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { LIMITS } from '@throughline/domain';
import { Icon } from '../icon/icon';
import { countText } from '../../words/numbers';
import { uiWords } from '../words/words';

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
        <strong>{{ busy() ? words().reading(name() ?? words().theFile) : (label() ?? words().chooseFile) }}</strong>
        <span class="hint">{{ name() && !busy() ? words().lastChosen(name()!) : (hint() ?? words().csvHint) }}</span>
      </span>
    </label>
    <p class="refused" role="alert">{{ refusal() }}</p>
  `,
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  readonly label = input<string>();
  readonly hint = input<string>();
  readonly accept = input('.csv,.tsv,.txt,.gz,.xlsx,text/csv');
  readonly maxBytes = input<number>(LIMITS.importBytes);
  /** While the last file is being sent: no second one is taken. */
  readonly busy = input(false);
  readonly chosen = output<File>();

  protected readonly words = uiWords;
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
    if (file.size === 0) return uiWords().emptyFile(file.name);
    if (file.size > this.maxBytes()) {
      const megabytes = (bytes: number) => countText(Math.ceil(bytes / 1_000_000));
      return uiWords().largeFile(file.name, megabytes(file.size), megabytes(this.maxBytes()));
    }
    return '';
  }
}
