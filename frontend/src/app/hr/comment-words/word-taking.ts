import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CommentTheme, CommentWord } from '@throughline/contract';
import { CommentThemeActs } from '../../api/comments';
import { newKey } from '../../api/idempotent';
import { Attempt } from '../../ui/toast/attempt';
import { themeName } from '../../words/driver-name';
import { inOrder } from '../../words/numbers';
import { standingWords } from './words/words';

/** Takes a word over into the dictionary of themes: into one that is there, or as a new one. */
@Component({
  selector: 'app-word-taking',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (known(); as theme) {
      <span class="tl-quiet">{{ words().known(nameOf(theme)) }}</span>
    } @else if (open()) {
      <form (submit)="save($event, chosen.value)">
        <select #chosen [attr.aria-label]="words().into(word().words)" [disabled]="attempt.busy()">
          <option value="">{{ words().newTheme }}</option>
          @for (theme of offered(); track theme.key) {
            <option [value]="theme.key">{{ nameOf(theme) }}</option>
          }
        </select>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()">{{ words().save }}</button>
        <button matButton type="button" (click)="close()">{{ words().cancel }}</button>
      </form>
    } @else {
      <button #opener matButton type="button" [attr.aria-label]="words().takeOne(word().words)" (click)="begin()">{{ words().take }}</button>
    }
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2);
      align-items: center;
    }
    select {
      min-height: 40px;
      max-width: 16rem;
      font: inherit;
      color: var(--tl-ink);
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong, var(--tl-ink-2));
      border-radius: var(--tl-radius);
    }
  `,
})
export class WordTaking {
  readonly word = input.required<CommentWord>();
  readonly themes = input.required<readonly CommentTheme[]>();
  readonly taken = output();
  private readonly acts = inject(CommentThemeActs);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild<string, ElementRef<HTMLElement>>('opener', { read: ElementRef });
  protected readonly attempt = new Attempt();
  protected readonly words = standingWords;
  protected readonly nameOf = themeName;
  protected readonly open = signal(false);
  /** The same when it is sent again, so that a new theme is made once. */
  private readonly key = newKey();
  protected readonly offered = computed(() => this.themes().filter(({ hidden, mergedInto }) => !hidden && mergedInto === null));
  /** The theme that has the word already, as it stands in the list. */
  protected readonly known = computed(() => {
    const { words, language } = this.word();
    return this.themes().find((theme) => (theme.words[language] ?? '').split(',').some((one) => one.trim().toLowerCase() === words.toLowerCase()));
  });

  protected begin(): void {
    this.open.set(true);
    // whoever opened it by keyboard is led to the choice
    setTimeout(() => this.host.nativeElement.querySelector('select')?.focus());
  }

  protected close(): void {
    this.open.set(false);
    setTimeout(() => this.opener()?.nativeElement.focus());
  }

  protected async save(event: Event, key: string): Promise<void> {
    event.preventDefault();
    const { words, language } = this.word();
    const theme = this.themes().find((one) => one.key === key) ?? { key: this.key, label: words, words: {}, hidden: false, mergedInto: null };
    const before = theme.words[language]?.trim();
    const change = { ...theme, words: { ...theme.words, [language]: before ? `${before}, ${words}` : words } };
    const done = await this.attempt.run(() => this.acts.put(change), this.words().saved(inOrder(words), inOrder(themeName(theme))));
    if (!done) return;
    this.open.set(false);
    this.taken.emit();
  }
}
