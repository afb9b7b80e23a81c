import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CommentTheme } from '@throughline/contract';
import { LANGUAGE_NAMES, LANGUAGES, type Language, LIMITS } from '@throughline/domain';
import { CommentThemeActs, themeDictionaryResource } from '../../api/comments';
import { newKey } from '../../api/idempotent';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import type { Keeping } from '../../ui/keep-changes';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { commentWords } from '../comments/words/words';

interface Entry {
  /** Empty for a new theme. */
  key: string;
  label: string;
  words: Record<Language, string>;
  hidden: boolean;
  /** Empty for none. */
  mergedInto: string;
}

const entryOf = (theme?: CommentTheme): Entry => ({
  key: theme?.key ?? '',
  label: theme?.label ?? '',
  words: Object.fromEntries(LANGUAGES.map((language) => [language, theme?.words[language] ?? ''])) as Record<Language, string>,
  hidden: theme?.hidden ?? false,
  mergedInto: theme?.mergedInto ?? '',
});

/** The dictionary by which it is told what comments are about: to change a theme's words, to merge and hide themes, and to make new ones. */
@Component({
  selector: 'app-comment-themes',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    <ul class="tl-card">
      @for (theme of themes(); track theme.key) {
        <li>
          <span>
            <bdi>{{ theme.label }}</bdi>&ngsp;<span class="tl-small tl-quiet">{{ state(theme) }}</span>
          </span>
          <button matButton type="button" [attr.aria-label]="words().changeOne(theme.label)" (click)="begin(theme)">{{ words().change }}</button>
        </li>
      }
    </ul>
    <form class="tl-card" [formRoot]="entry">
      <h2>{{ model().key ? words().changeHeading : words().newHeading }}</h2>
      <app-form-problem [form]="entry" />
      <app-field [label]="words().name" [field]="entry.label" />
      @for (language of languages; track language) {
        <app-field
          [label]="words().wordsIn(names[language])"
          [hint]="words().wordsHint"
          [lines]="3"
          [optional]="true"
          [spoken]="language"
          [field]="entry.words[language]"
        />
      }
      <app-field [label]="words().countsFor" [placeholder]="words().forItself" [options]="others()" [field]="entry.mergedInto" />
      <label class="check"><input type="checkbox" [formField]="entry.hidden" /> {{ words().hide }}</label>
      <div>
        <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().save }}</button>
        @if (model().key) {
          <button matButton type="button" (click)="begin()">{{ words().another }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    ul {
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }
    .check {
      display: inline-flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 32px;
    }
    h2 {
      margin: 0;
      font-size: 1rem;
    }
  `,
})
export class CommentThemes implements Keeping {
  protected readonly words = computed(() => commentWords().dictionary);
  private readonly acts = inject(CommentThemeActs);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly read = themeDictionaryResource();
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  /** The key of the next new theme: the same when it is sent again, so that it is made once. */
  private nextKey = newKey();
  private readonly saved = signal(entryOf());
  protected readonly model = signal(entryOf());
  protected readonly themes = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly others = computed(() =>
    this.themes()
      .filter(({ key }) => key !== this.model().key)
      .map(({ key, label }) => ({ value: key, label })),
  );
  protected readonly entry = form(
    this.model,
    (path) => {
      validate(path.label, ({ value }) => (value().trim() ? undefined : { kind: 'blank', message: this.words().blank }));
      maxLength(path.label, LIMITS.name, { message: () => this.words().tooLong(countText(LIMITS.name)) });
      for (const language of LANGUAGES) maxLength(path.words[language], LIMITS.text, { message: () => this.words().tooLong(countText(LIMITS.text)) });
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(this.saved());
  }

  protected async begin(theme?: CommentTheme): Promise<void> {
    const { leave } = uiWords();
    if (!this.unsaved() || (await this.confirm.ask({ ...leave, sentences: [leave.sentence] }))) this.start(theme);
  }

  private start(theme?: CommentTheme): void {
    this.saved.set(entryOf(theme));
    this.model.set(entryOf(theme));
  }

  protected state({ hidden, mergedInto }: CommentTheme): string {
    if (hidden) return this.words().notLookedFor;
    const into = this.themes().find(({ key }) => key === mergedInto);
    return into ? this.words().into(into.label) : '';
  }

  private async save(): Promise<void> {
    const { key, label, words, hidden, mergedInto } = this.model();
    await this.acts.put({
      key: key || this.nextKey,
      label: label.trim(),
      words: Object.fromEntries(Object.entries(words).filter(([, some]) => some.trim())),
      hidden,
      mergedInto: mergedInto || null,
    });
    this.toasts.done(this.words().saved);
    this.nextKey = newKey();
    this.start();
    this.read.reload();
  }
}
