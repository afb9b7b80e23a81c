import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FieldTree, form, FormRoot, hidden, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Question } from '@throughline/contract';
import { DRIVER_KEYS, driverIn, type Language, LANGUAGE_NAMES, type LocalText, QUESTION_TYPES, SURVEY_LIMITS as LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Note } from '../../ui/note/note';
import { Toasts } from '../../ui/toast/toasts';
import { uiWords } from '../../ui/words/words';
import { pageLanguage } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { LocalWords } from '../questionnaire/languages/local-words';
import { bodyOf, entryOf, FRESH_ENTRY, has, listProblem, LONGEST_NOTE, type QuestionEntry, tagProblem } from './question-entry';
import { TextList } from './text-list';
import { questionWords } from './words/words';

/** A question of the organisation's own: written anew, made from one of the bank by rewording it, or changed. */
@Component({
  selector: 'app-question-form',
  imports: [Field, FormProblem, FormRoot, LocalWords, MatButton, Note, TextList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-form.html',
})
export class QuestionForm {
  /** In which it is written, the first needs words. */
  readonly languages = input<readonly Language[]>(['en']);
  /** The question to begin with. One's own is changed, one of the bank is copied; without it, a new one is written. */
  readonly from = input<Question>();
  /** Whether it is asked somewhere, where the question itself does not say so. */
  readonly inUse = input(false);
  /** What the button says; without it, that the question is added. */
  readonly act = input<string>();
  readonly cancellable = input(false);
  readonly added = output<Question>();
  readonly cancelled = output<void>();

  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  private readonly begun = computed(() => {
    const from = this.from();
    return from ? entryOf(from) : FRESH_ENTRY;
  });
  protected readonly entry = typedOver<QuestionEntry>(() => this.begun());
  /** Whether something was typed that is not in the bank yet. */
  readonly unsaved = computed(() => JSON.stringify(this.entry()) !== JSON.stringify(this.begun()));
  protected readonly changing = computed(() => this.from()?.source === 'own');
  /** What kind of change it is matters only where the question is asked already. */
  protected readonly asksWhatKind = computed(() => this.changing() && (this.inUse() || (this.from()?.usedIn ?? 0) > 0));
  protected readonly said = computed(() => questionWords().form);
  protected readonly usedBy = computed(() => this.said().usedBy(this.from()?.usedIn ?? 0));
  protected readonly drivers = computed(() => DRIVER_KEYS.map((key) => ({ value: key, label: driverIn(pageLanguage(), key).label })));
  protected readonly types = computed(() => QUESTION_TYPES.map((type) => ({ value: type, label: questionWords().types[type] })));
  protected readonly meanings = computed(() => (['favourable', 'unfavourable'] as const).map((key) => ({ value: key, label: this.said()[key] })));
  protected readonly scales = computed(() => (['scale5', 'scale7'] as const).map((key) => ({ value: key, label: questionWords().types[key] })));
  protected readonly kinds = computed(() => [
    { value: 'wording-fix', label: this.said().fix },
    { value: 'new-meaning', label: this.said().newMeaning },
  ]);
  protected readonly limits = LIMITS;
  /** What a question of some types lists; no type has both. */
  protected readonly lists = [
    { part: 'rows', words: 'statements', most: LIMITS.questionText, longest: LIMITS.rowsMax },
    { part: 'options', words: 'choices', most: LIMITS.optionText, longest: LIMITS.optionsMax },
  ] as const;
  private readonly base = computed(() => this.languages()[0] ?? 'en');

  protected readonly question = form(
    this.entry,
    (path) => {
      required(path.driver, { message: () => questionWords().wrong.driver });
      validate(path.text, ({ value }) => ((value()[this.base()]?.trim().length ?? 0) < 3 ? { kind: 'text', message: this.missing() } : undefined));
      hidden(path.meaning, ({ valueOf }) => !has.meaning(valueOf(path.type)));
      hidden(path.options, ({ valueOf }) => !has.options(valueOf(path.type)));
      hidden(path.rows, ({ valueOf }) => !has.rows(valueOf(path.type)));
      hidden(path.scale, ({ valueOf }) => !has.rows(valueOf(path.type)));
      hidden(path.most, ({ valueOf }) => !has.most(valueOf(path.type)));
      validate(path.options, ({ value, valueOf }) => wrong(has.options(valueOf(path.type)) ? listProblem(value(), this.base(), 'options') : undefined));
      validate(path.rows, ({ value, valueOf }) => wrong(has.rows(valueOf(path.type)) ? listProblem(value(), this.base(), 'rows') : undefined));
      min(path.most, 1, { message: () => questionWords().wrong.tooFew });
      max(path.most, ({ valueOf }) => valueOf(path.options).length, { message: () => questionWords().wrong.tooMany });
      validate(path.tags, ({ value }) => wrong(tagProblem({ tags: value() })));
      maxLength(path.wordingNote, LONGEST_NOTE, { message: () => uiWords().atMostCharacters(countText(LONGEST_NOTE)) });
      validate(path.change, ({ value }) => wrong(this.asksWhatKind() && !value() ? questionWords().wrong.change : undefined));
    },
    { submission: sending(() => this.add()) },
  );

  protected wrong(field: FieldTree<unknown>): string | undefined {
    return field().touched() ? field().errors()[0]?.message : undefined;
  }

  protected words(text: LocalText): void {
    this.entry.update((entry) => ({ ...entry, text }));
  }

  protected put(part: 'options' | 'rows', texts: LocalText[]): void {
    this.entry.update((entry) => ({ ...entry, [part]: texts }));
  }

  private missing(): string {
    const words = questionWords().wrong;
    return this.languages().length > 1 ? words.questionIn(inOrder(LANGUAGE_NAMES[this.base()])) : words.question;
  }

  private async add(): Promise<void> {
    const from = this.from();
    const entry = this.entry();
    if (from && this.changing()) {
      const changed = await this.surveys.changeQuestion(from.id, { ...bodyOf(entry), change: entry.change || 'wording-fix' });
      this.toasts.done(this.said().isChanged);
      this.entry.set(this.begun());
      return this.added.emit(changed);
    }
    const made = await this.surveys.addQuestion({ ...bodyOf(entry), ...(from && { origin: from.id }) });
    this.entry.set(this.begun());
    this.question().reset();
    this.toasts.done(from ? this.said().wordingAdded : this.said().questionAdded);
    this.added.emit(made);
  }
}

const wrong = (message: string | undefined): { kind: string; message: string } | undefined => (message ? { kind: 'wrong', message } : undefined);
