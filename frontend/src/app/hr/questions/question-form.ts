import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FieldTree, form, FormRoot, hidden, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Question } from '@throughline/contract';
import { DRIVERS, type Language, LANGUAGE_NAMES, type LocalText, QUESTION_TYPES, SURVEY_LIMITS as LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Note } from '../../ui/note/note';
import { Toasts } from '../../ui/toast/toasts';
import { LocalWords } from '../questionnaire/languages/local-words';
import { TYPE_WORDS } from '../questionnaire/question-words';
import { bodyOf, entryOf, FRESH_ENTRY, has, listProblem, LONGEST_NOTE, type QuestionEntry, tagProblem } from './question-entry';
import { TextList } from './text-list';

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
  readonly act = input('Add the question');
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
  protected readonly usedWords = computed(() => {
    const usedIn = this.from()?.usedIn ?? 0;
    return usedIn > 1 ? `${usedIn} questionnaires ask this question.` : 'A questionnaire asks this question.';
  });
  protected readonly drivers = DRIVERS.map(({ key, label }) => ({ value: key, label }));
  protected readonly types = QUESTION_TYPES.map((type) => ({ value: type, label: TYPE_WORDS[type] }));
  protected readonly meanings = [
    { value: 'favourable', label: 'favourable' },
    { value: 'unfavourable', label: 'unfavourable' },
  ];
  protected readonly scales = [
    { value: 'scale5', label: TYPE_WORDS.scale5 },
    { value: 'scale7', label: TYPE_WORDS.scale7 },
  ];
  protected readonly kinds = [
    { value: 'wording-fix', label: 'A wording fix: it still asks the same' },
    { value: 'new-meaning', label: 'A new meaning: it asks something else now' },
  ];
  protected readonly limits = LIMITS;
  /** What a question of some types lists; no type has both. */
  protected readonly lists = [
    { part: 'rows', legend: 'Statements', name: 'Statement', another: 'Another statement', most: LIMITS.questionText, longest: LIMITS.rowsMax },
    { part: 'options', legend: 'Choices', name: 'Choice', another: 'Another choice', most: LIMITS.optionText, longest: LIMITS.optionsMax },
  ] as const;
  private readonly base = computed(() => this.languages()[0] ?? 'en');

  protected readonly question = form(
    this.entry,
    (path) => {
      required(path.driver, { message: 'Choose what it is about.' });
      validate(path.text, ({ value }) => ((value()[this.base()]?.trim().length ?? 0) < 3 ? { kind: 'text', message: this.missing() } : undefined));
      hidden(path.meaning, ({ valueOf }) => !has.meaning(valueOf(path.type)));
      hidden(path.options, ({ valueOf }) => !has.options(valueOf(path.type)));
      hidden(path.rows, ({ valueOf }) => !has.rows(valueOf(path.type)));
      hidden(path.scale, ({ valueOf }) => !has.rows(valueOf(path.type)));
      hidden(path.most, ({ valueOf }) => !has.most(valueOf(path.type)));
      validate(path.options, ({ value, valueOf }) => said(has.options(valueOf(path.type)) ? listProblem(value(), this.base(), 'options') : undefined));
      validate(path.rows, ({ value, valueOf }) => said(has.rows(valueOf(path.type)) ? listProblem(value(), this.base(), 'rows') : undefined));
      min(path.most, 1, { message: 'At least one.' });
      max(path.most, ({ valueOf }) => valueOf(path.options).length, { message: 'Not more than there are choices.' });
      validate(path.tags, ({ value }) => said(tagProblem({ tags: value() })));
      maxLength(path.wordingNote, LONGEST_NOTE, { message: `At most ${LONGEST_NOTE} characters.` });
      validate(path.change, ({ value }) => said(this.asksWhatKind() && !value() ? 'Say what kind of change it is.' : undefined));
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
    return this.languages().length > 1 ? `Write the question in ${LANGUAGE_NAMES[this.base()]}.` : 'Write the question.';
  }

  private async add(): Promise<void> {
    const from = this.from();
    const entry = this.entry();
    if (from && this.changing()) {
      const changed = await this.surveys.changeQuestion(from.id, { ...bodyOf(entry), change: entry.change || 'wording-fix' });
      this.toasts.done('The question is changed.');
      this.entry.set(this.begun());
      return this.added.emit(changed);
    }
    const made = await this.surveys.addQuestion({ ...bodyOf(entry), ...(from && { origin: from.id }) });
    this.entry.set(this.begun());
    this.question().reset();
    this.toasts.done(from ? 'Your wording is in the bank.' : 'Your question is in the bank.');
    this.added.emit(made);
  }
}

const said = (message: string | undefined): { kind: string; message: string } | undefined => (message ? { kind: 'wrong', message } : undefined);
