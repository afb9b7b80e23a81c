import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@throughline/domain';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { language } from '../words/language';
import { Speaking } from '../words/speaking';
import { shellWords } from './words/words';

/** The language of the pages, to be changed at any time; nothing that was typed is lost by it. */
@Component({
  selector: 'app-language-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [class.shell-button]="small()">
      @if (small()) {
        <app-icon name="globe" />
      } @else {
        <span>{{ words().language }}</span>
      }
      <select [attr.aria-label]="small() ? words().language : null" (change)="choose($event)">
        @for (one of languages; track one) {
          <option [value]="one" [attr.lang]="one" [selected]="one === language()">{{ names[one] }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--tl-3);
      min-height: 44px;
      padding: 0 var(--tl-3);
    }
    select {
      min-height: 36px;
      padding: 0 var(--tl-2);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    label.shell-button {
      position: relative;
      display: inline-grid;
      padding: 0;
    }
    /* where there is no room for the word, the list lies unseen over the drawing */
    .shell-button select {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
    }
    .shell-button:focus-within {
      outline: 2px solid var(--tl-people);
    }
  `,
})
export class LanguageSwitch {
  /** As a drawing of 44 by 44, where it stands in the bar. */
  readonly small = input(false);
  private readonly speaking = inject(Speaking);
  private readonly toasts = inject(Toasts);
  protected readonly words = shellWords;
  protected readonly language = language;
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;

  protected async choose(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    if (await this.speaking.choose(select.value as Language)) return;
    select.value = language();
    this.toasts.failed(this.words().languageFailed);
  }
}
