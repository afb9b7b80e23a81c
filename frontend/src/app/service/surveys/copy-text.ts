import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { directionOf, type Language } from '@throughline/domain';
import { Toasts } from '../../ui/toast/toasts';
import { surveyWords } from './words/words';

let last = 0;

/** A text to be taken elsewhere: it can be selected, and copied with one press. */
@Component({
  selector: 'app-copy-text',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    <textarea readonly [id]="id" [rows]="lines()" [value]="text()" [attr.lang]="spoken()" [attr.dir]="direction()"></textarea>
    <button matButton="outlined" type="button" [attr.aria-label]="words().copyOf(label())" (click)="copy()">{{ words().copy }}</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      justify-items: start;
    }
    label {
      font-weight: 600;
    }
    textarea {
      width: 100%;
      padding: var(--tl-3);
      font:
        0.875rem/1.5 ui-monospace,
        monospace;
      color: inherit;
      background: var(--tl-sunken);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      overflow-wrap: anywhere;
    }
  `,
})
export class CopyText {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly lines = input(2);
  /** In which language it is, when it is words. */
  readonly spoken = input<Language>();
  private readonly toasts = inject(Toasts);
  protected readonly words = surveyWords;
  protected readonly id = `copy-${++last}`;
  protected readonly direction = computed(() => (this.spoken() ? directionOf(this.spoken()!) : 'ltr'));

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.toasts.done(surveyWords().copied);
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.toasts.failed(surveyWords().noCopy);
    }
  }
}
