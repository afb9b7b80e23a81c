import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { SignalWord } from '@throughline/contract';
import { directionOf, isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, LIMITS } from '@throughline/domain';
import { SafePersonActs, signalWordsResource } from '../../api/comments';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { countText } from '../../words/numbers';
import { safeWords } from '../words/words';

/** The words by which comments that speak of danger are told: those of the starting list, which can be done without, and the organisation's own. */
@Component({
  selector: 'app-signal-words',
  imports: [Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="title()" [lead]="words().lead" />
    <form class="tl-card" [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().language" [options]="languages" [field]="entry.language" />
      <app-field [label]="words().fresh" [hint]="words().hint" [field]="entry.words" />
      <div>
        <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().add }}</button>
      </div>
    </form>
    <app-resource-state [resource]="read" />
    @for (group of groups(); track group.label) {
      <section>
        <h2 [attr.lang]="group.lang" dir="auto">{{ group.label }}</h2>
        <ul [attr.lang]="chosen()" [dir]="direction()">
          @for (word of group.words; track word.words) {
            <li>
              <label>
                <input type="checkbox" [checked]="word.active" [disabled]="attempt.busy()" (change)="turn(word, $any($event.target).checked)" />
                <span>{{ word.words }}</span>
              </label>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    label {
      display: inline-flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 32px;
      overflow-wrap: anywhere;
    }
    h2 {
      margin: 0 0 var(--tl-2);
      font-size: 1rem;
    }
  `,
})
export class SignalWords {
  protected readonly words = computed(() => safeWords().words);
  protected readonly title = computed(() => safeWords().titles.words);
  private readonly acts = inject(SafePersonActs);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly read = signalWordsResource();
  private readonly model = signal<{ language: string; words: string }>({ language: 'en', words: '' });
  protected readonly languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  protected readonly chosen = computed<Language>(() => {
    const { language } = this.model();
    return isLanguage(language) ? language : 'en';
  });
  protected readonly direction = computed(() => directionOf(this.chosen()));
  protected readonly entry = form(
    this.model,
    (path) => {
      validate(path.words, ({ value }) => (value().trim() ? undefined : { kind: 'blank', message: this.words().blank }));
      maxLength(path.words, LIMITS.name, { message: () => this.words().tooLong(countText(LIMITS.name)) });
    },
    { submission: sending(() => this.add()) },
  );
  /** The words of the chosen language by what they are about, the organisation's own first. */
  protected readonly groups = computed(() => {
    if (!this.read.hasValue()) return [];
    const { topics, items } = this.read.value();
    const words = items.filter(({ language }) => language === this.chosen());
    // what the lists are about is the server's, in English
    const group = (label: string, key: string | null) => ({ label, lang: key === null ? null : 'en', words: words.filter(({ topic }) => topic === key) });
    return [group(this.words().own, null), ...topics.map(({ key, label }) => group(label, key))].filter((one) => one.words.length > 0);
  });

  protected async turn({ language, words }: SignalWord, active: boolean): Promise<void> {
    const others = this.read.hasValue() ? this.read.value().items.filter((one) => one.active && one.words === words && one.language !== language) : [];
    const elsewhere = listed(
      locale(),
      others.map((one) => LANGUAGE_NAMES[one.language]),
    );
    const off = elsewhere ? this.words().elsewhere(elsewhere) : this.words().off;
    await this.attempt.run(() => this.acts.putSignalWord({ language, words, active }), active ? this.words().on : off);
    this.read.reload();
  }

  private async add(): Promise<void> {
    const { words } = this.model();
    await this.acts.putSignalWord({ language: this.chosen(), words, active: true });
    this.toasts.done(this.words().on);
    this.model.update((before) => ({ ...before, words: '' }));
    this.read.reload();
  }
}
