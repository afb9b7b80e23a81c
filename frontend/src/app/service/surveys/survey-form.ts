import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { disabled, form, FormField, FormRoot, max, maxLength, min, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  CUSTOMER_QUESTION_TEXTS,
  CUSTOMER_QUESTIONS,
  CUSTOMER_SURVEY,
  type CustomerQuestion,
  type Language,
  LANGUAGE_NAMES,
  LANGUAGES,
  LIMITS,
} from '@throughline/domain';
import { customerSurveyResource, CustomerSurveys, outcomeSourcesResource } from '../../api/customer-surveys';
import { teamsResource } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Toasts } from '../../ui/toast/toasts';
import { uiWords } from '../../ui/words/words';
import { pageLanguage } from '../../words/language';
import { countText } from '../../words/numbers';
import { EMPTY_SURVEY, entryOf, settingsOf } from './survey-entry';
import { surveyWords } from './words/words';

/** Makes a survey of customers, or says another way what it asks and is about. The question itself is fixed, as with everything that makes figures comparable. */
@Component({
  selector: 'app-survey-form',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, Note, PageHeader, ResourceState, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-form.html',
})
export class SurveyForm implements Keeping {
  /** In the address; none for a new survey. */
  readonly id = input<string>();
  private readonly surveys = inject(CustomerSurveys);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly words = surveyWords;
  protected readonly survey = customerSurveyResource(() => this.id());
  private readonly teams = teamsResource();
  private readonly sources = outcomeSourcesResource();
  protected readonly before = computed(() => (this.survey.hasValue() ? this.survey.value() : undefined));
  private readonly saved = computed(() => {
    const before = this.before();
    return before ? entryOf(before) : EMPTY_SURVEY;
  });
  protected readonly entry = typedOver(() => this.saved());
  private readonly done = signal(false);
  protected readonly languages = LANGUAGES;
  protected readonly languageName = (language: Language) => LANGUAGE_NAMES[language];
  protected readonly usual = (language: Language) => CUSTOMER_QUESTION_TEXTS[this.entry().question as CustomerQuestion][language];
  protected readonly questions = computed(() => CUSTOMER_QUESTIONS.map((value) => ({ value, label: surveyWords().questions[value] })));
  protected readonly wordings = computed(() => [
    { value: 'usual', label: surveyWords().usualWords },
    { value: 'own', label: surveyWords().ownWords },
  ]);
  protected readonly comments = computed(() => [
    { value: 'no', label: surveyWords().noComment },
    { value: 'yes', label: surveyWords().withComment },
  ]);
  protected readonly passings = computed(() => [
    { value: 'no', label: surveyWords().noPassOn },
    { value: 'yes', label: surveyWords().withPassOn },
  ]);
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  protected readonly sourceOptions = computed(() =>
    (this.sources.hasValue() ? this.sources.value().items : [])
      .filter(({ kind, retired }) => kind !== 'feedback' && kind !== 'complaints' && !retired)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly daysHint = computed(() =>
    surveyWords().daysBounds(countText(CUSTOMER_SURVEY.commentDaysLeast), countText(CUSTOMER_SURVEY.commentDaysMost)),
  );
  /** Whether saving deletes what customers wrote. */
  protected readonly commentsGo = computed(() => this.before()?.asksComment === true && this.entry().comment === 'no');

  protected readonly form = form(
    this.entry,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      disabled(path.question, { when: () => !!this.id() });
      for (const field of ['group', 'channel', 'category'] as const)
        maxLength(path[field], CUSTOMER_SURVEY.key, { message: () => uiWords().atMostCharacters(countText(CUSTOMER_SURVEY.key)) });
      for (const language of LANGUAGES)
        maxLength(path.words[language], CUSTOMER_SURVEY.wording, { message: () => uiWords().atMostCharacters(countText(CUSTOMER_SURVEY.wording)) });
      validate(path.words.en, ({ valueOf }) =>
        valueOf(path.wording) === 'own' && LANGUAGES.every((language) => valueOf(path.words[language]).trim() === '')
          ? { kind: 'words', message: uiWords().needed(surveyWords().wording) }
          : undefined,
      );
      min(path.commentDays, CUSTOMER_SURVEY.commentDaysLeast, { message: () => this.daysHint() });
      max(path.commentDays, CUSTOMER_SURVEY.commentDaysMost, { message: () => this.daysHint() });
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return !this.done() && JSON.stringify(this.entry()) !== JSON.stringify(this.saved());
  }

  private async save(): Promise<void> {
    const [entry, id] = [this.entry(), this.id()];
    const settings = settingsOf(entry);
    const survey = id
      ? await this.surveys.change(id, settings)
      : await this.surveys.make({ ...settings, question: entry.question as CustomerQuestion, language: pageLanguage() });
    this.done.set(true);
    await this.router.navigate(['/service/surveys', survey.id]);
    this.toasts.done(id ? surveyWords().saved : surveyWords().made);
  }
}
