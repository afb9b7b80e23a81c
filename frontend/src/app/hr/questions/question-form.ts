import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, FormRoot, hidden, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewQuestion, Question } from '@throughline/contract';
import { type DriverKey, DRIVERS, LIMITS, QUESTION_TYPES, type QuestionType, SURVEY_LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { TYPE_WORDS } from '../questionnaire/question-words';

interface Entry {
  driver: string;
  text: string;
  type: QuestionType;
  meaning: 'favourable' | 'unfavourable';
  options: string;
  wordingNote: string;
}

const FRESH: Entry = { driver: '', text: '', type: 'scale5', meaning: 'favourable', options: '', wordingNote: '' };
const choices = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A question of the organisation's own. */
@Component({
  selector: 'app-question-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="tl-form" [formRoot]="question">
      <app-form-problem [form]="question" />
      <app-field label="What it is about" placeholder="Choose a driver" [options]="drivers" [field]="question.driver" />
      <app-field label="The question" [lines]="3" hint="One thought, without and/or." [field]="question.text" />
      <app-field label="Answered by" [options]="types" [field]="question.type" />
      @if (!question.meaning().hidden()) {
        <app-field label="Agreeing is" [options]="meanings" [field]="question.meaning" />
      }
      @if (!question.options().hidden()) {
        <app-field label="Choices" [lines]="5" hint="One a line, in order." [field]="question.options" />
      }
      <app-field
        label="Note on the wording"
        [optional]="true"
        hint="For whoever builds questionnaires; respondents do not see it."
        [field]="question.wordingNote"
      />
      <div><button matButton="filled" type="submit" [disabled]="question().submitting()">Add the question</button></div>
    </form>
  `,
})
export class QuestionForm {
  readonly added = output<Question>();
  private readonly surveys = inject(Surveys);
  private readonly toasts = inject(Toasts);
  private readonly entry = signal<Entry>(FRESH);
  /** Whether something was typed that is not in the bank yet. */
  readonly unsaved = computed(() => JSON.stringify(this.entry()) !== JSON.stringify(FRESH));
  protected readonly drivers = DRIVERS.map(({ key, label }) => ({ value: key, label }));
  protected readonly types = QUESTION_TYPES.map((type) => ({ value: type, label: TYPE_WORDS[type] }));
  protected readonly meanings = [
    { value: 'favourable', label: 'favourable' },
    { value: 'unfavourable', label: 'unfavourable' },
  ];

  protected readonly question = form(
    this.entry,
    (path) => {
      required(path.driver, { message: 'Choose what it is about.' });
      required(path.text, { message: 'Write the question.' });
      minLength(path.text, 3, { message: 'Write the whole question.' });
      maxLength(path.text, SURVEY_LIMITS.questionText, { message: `At most ${SURVEY_LIMITS.questionText} characters.` });
      hidden(path.meaning, ({ valueOf }) => valueOf(path.type) !== 'scale5');
      hidden(path.options, ({ valueOf }) => valueOf(path.type) !== 'single-choice');
      validate(path.options, ({ value, valueOf }) => (valueOf(path.type) === 'single-choice' ? choiceProblem(choices(value())) : undefined));
      maxLength(path.wordingNote, LIMITS.sentence, { message: `At most ${LIMITS.sentence} characters.` });
    },
    { submission: sending(() => this.add()) },
  );

  private async add(): Promise<void> {
    const { driver, text, type, meaning, options, wordingNote } = this.entry();
    const body: NewQuestion = {
      driver: driver as DriverKey,
      text: { en: text.trim() },
      type,
      ...(type === 'scale5' && { reverse: meaning === 'unfavourable' }),
      ...(type === 'single-choice' && { options: choices(options).map((en) => ({ en })) }),
      ...(wordingNote && { wordingNote }),
    };
    const made = await this.surveys.addQuestion(body);
    this.entry.set(FRESH);
    this.question().reset();
    this.toasts.done('Your question is in the bank.');
    this.added.emit(made);
  }
}

function choiceProblem(lines: readonly string[]): { kind: string; message: string } | undefined {
  const { optionsMin, optionsMax, optionText } = SURVEY_LIMITS;
  if (lines.length < optionsMin || lines.length > optionsMax) return { kind: 'options', message: `Write ${optionsMin} to ${optionsMax} choices, one a line.` };
  if (new Set(lines).size < lines.length) return { kind: 'options', message: 'A choice is there twice.' };
  return lines.some((line) => line.length > optionText) ? { kind: 'options', message: `A choice has at most ${optionText} characters.` } : undefined;
}
