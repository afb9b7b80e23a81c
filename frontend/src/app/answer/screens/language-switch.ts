import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@throughline/domain';
import { Answering } from '../answering';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';

/** The language of the pages, to be changed on any screen; nothing of what was done is lost by it, and nobody is told. */
@Component({
  selector: 'app-language-switch',
  imports: [RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="language" [attr.aria-label]="speech.words().language" (change)="choose($event)">
      @for (language of languages; track language) {
        <option [value]="language" [attr.lang]="language" [selected]="language === speech.language()">{{ names[language] }}</option>
      }
    </select>
    @if (speech.failed()) {
      <p class="unspoken" role="status">{{ speech.words().languageFailed }}</p>
    } @else if (unwritten(); as base) {
      <p class="unspoken"><app-rich [text]="speech.words().notWritten(names[speech.language()], names[base])" /></p>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class LanguageSwitch {
  private readonly answering = inject(Answering);
  protected readonly speech = inject(Speech);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  /** The language in which the survey is read instead of hers, in which it is not written. */
  protected readonly unwritten = computed(() => (this.answering.readIn() === this.speech.language() ? undefined : this.answering.readIn()));

  protected async choose(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    await this.speech.choose(select.value as Language, !this.answering.shared());
    select.value = this.speech.language();
  }
}
