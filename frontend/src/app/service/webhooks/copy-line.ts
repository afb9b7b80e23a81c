import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Toasts } from '../../ui/toast/toasts';
import { hookWords } from './words/words';

/** A text to be copied elsewhere, whole, with a button that does it. */
@Component({
  selector: 'app-copy-line',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <code dir="ltr">{{ text() }}</code>
    <button matButton="outlined" type="button" [attr.aria-label]="words().copyOf(label())" (click)="copy()">{{ words().copy }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--tl-3);
    }
    code {
      padding: var(--tl-2) var(--tl-3);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      background: var(--tl-sunken);
      border-radius: var(--tl-radius);
    }
  `,
})
export class CopyLine {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  private readonly toasts = inject(Toasts);
  protected readonly words = hookWords;

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.toasts.done(hookWords().copied);
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.toasts.failed(hookWords().noCopy);
    }
  }
}
