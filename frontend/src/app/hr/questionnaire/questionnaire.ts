import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Question } from '@throughline/contract';
import { LIMITS, type LocalText } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { uiWords } from '../../ui/words/words';
import { countText, isolated } from '../../words/numbers';
import { questionnaireListWords } from '../questionnaires/words/words';
import { questionWords } from '../questions/words/words';
import { QuestionForm } from '../questions/question-form';
import { BankPicker } from './bank-picker';
import { Building } from './draft/building';
import { Checking } from './draft/checking';
import { linesOf } from './draft/draft';
import { withQuestion, withReplacement } from './draft/moves';
import { textOf } from './draft/text';
import { Languages } from './languages/languages';
import { LocalWords } from './languages/local-words';
import { faultWords } from './logic/condition-words';
import { minutesText } from './minutes-text';
import { Outline } from './outline/outline';
import { Preview } from './preview/preview';
import { builderWords } from './words/words';

const VIEWS = ['build', 'languages', 'preview'] as const;

/** The builder: questions in sections, with their logic, in several languages, tried out as respondents see them, saved as a version. */
@Component({
  selector: 'app-questionnaire',
  imports: [
    BankPicker,
    Field,
    FormProblem,
    FormRoot,
    Languages,
    LocalWords,
    MatButton,
    Note,
    Outline,
    PageHeader,
    Preview,
    QuestionForm,
    ResourceState,
    RouterLink,
  ],
  providers: [Building, Checking],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questionnaire.html',
  styleUrl: './questionnaire.scss',
  host: { '(document:keydown)': 'pressed($event)' },
})
export class QuestionnairePage implements Keeping {
  /** Absent for a new one. */
  readonly id = input<string>();
  /** 'languages', 'preview', or nothing for the questions. */
  readonly view = input<string>();

  private readonly surveys = inject(Surveys);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly building = inject(Building);
  protected readonly checking = inject(Checking);
  protected readonly read = this.building.read;
  protected readonly views = VIEWS;
  protected readonly words = builderWords;
  protected readonly list = questionnaireListWords;
  protected readonly form = computed(() => questionWords().form);
  protected readonly shown = computed(() => VIEWS.find((key) => key === this.view()) ?? 'build');
  /** A question that is being written, in the place of the bank: a new one, or one whose words are changed. */
  protected readonly writing = signal<{ readonly from?: Question } | undefined>(undefined);
  private readonly formPart = viewChild(QuestionForm);

  protected readonly questionnaire = form(
    this.building.draft,
    (path) => {
      required(path.title, { message: () => builderWords().wrong.title });
      maxLength(path.title, LIMITS.title, { message: () => uiWords().atMostCharacters(countText(LIMITS.title)) });
      validate(path.parts, () => {
        const count = this.building.asked().length;
        const most = LIMITS.questionsPerQuestionnaire;
        if (count === 0) return { kind: 'items', message: builderWords().wrong.noQuestion };
        return count > most ? { kind: 'items', message: builderWords().wrong.tooMany(most, count - most) } : undefined;
      });
      validate(path.parts, ({ value }) => {
        const base = this.building.base();
        const nameless = value().filter(({ heading }) => heading && !heading.title[base]?.trim()).length;
        return nameless ? { kind: 'sections', message: builderWords().wrong.nameless(nameless) } : undefined;
      });
      validate(path.parts, () => {
        const fault = this.building.firstFault();
        return fault ? { kind: 'logic', message: builderWords().wrong.logic(faultWords(fault)) } : undefined;
      });
    },
    { submission: sending(() => this.save()) },
  );
  /** What is wrong besides the title, whose control says it itself, once it was tried to save. */
  protected readonly problems = computed(() => {
    if (!this.questionnaire.parts().touched()) return [];
    const elsewhere = this.questionnaire()
      .errorSummary()
      .filter(({ fieldTree }) => fieldTree !== this.questionnaire.title && fieldTree !== this.questionnaire);
    const title = this.shown() !== 'build' && this.questionnaire.title().errors().length > 0 ? [builderWords().wrong.titleElsewhere] : [];
    return [...new Set([...title, ...elsewhere.flatMap(({ message }) => message ?? [])])];
  });
  protected readonly heading = computed(() => {
    const { titles } = questionnaireListWords();
    return this.id() ? isolated(this.building.saved().title || titles.questionnaire) : titles.new;
  });
  protected readonly lead = computed(() => (this.read.hasValue() ? builderWords().version(this.read.value().version) : undefined));
  protected readonly facts = computed(() => {
    const minutes = this.checking.minutes();
    return [
      questionWords().count(this.building.asked().length),
      ...(minutes ? [minutesText(minutes)] : []),
      ...(this.building.firstFault() ? [builderWords().bar.logic] : []),
    ].join(questionWords().comma);
  });
  protected readonly limits = LIMITS;

  constructor() {
    effect(() => this.building.id.set(this.id()));
  }

  unsaved(): boolean {
    return this.building.unsaved() || (this.formPart()?.unsaved() ?? false);
  }

  protected introduce(introduction: LocalText): void {
    this.building.change((draft) => ({ ...draft, introduction }));
  }

  protected write(from?: Question): void {
    this.writing.set(from ? { from } : {});
    if (this.shown() !== 'build') void this.router.navigate([], { queryParams: { view: null }, queryParamsHandling: 'merge' });
    this.focus('#side-heading');
  }

  protected writeById(id: string): void {
    this.write(linesOf(this.building.draft()).find(({ question }) => question.id === id)?.question);
  }

  protected written(question: Question): void {
    const from = this.writing()?.from;
    this.leaveWriting();
    if (from?.id === question.id) return this.building.refresh(question);
    this.building.change((draft) => (from ? withReplacement(draft, from.id, question) : withQuestion(draft, question)));
    this.building.say(builderWords().build.placed(this.building.numberOf(question.id)));
  }

  protected leaveWriting(): void {
    this.writing.set(undefined);
    this.focus('#side-heading');
  }

  /** Ctrl or ⌘ with Z takes a step back, with Y or Shift and Z does it again; within a control they keep the control's own meaning. */
  protected pressed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.building.redo();
    else this.building.undo();
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  private async save(): Promise<void> {
    const id = this.id();
    const text = textOf(this.building.draft());
    if (!id) {
      const made = await this.surveys.addQuestionnaire(text);
      this.building.draft.set(this.building.saved());
      this.toasts.done(builderWords().bar.saved);
      await this.router.navigate(['/hr/questionnaires', made.id], { replaceUrl: true });
      return;
    }
    const revision = this.read.value()?.revision;
    const next = await this.surveys.saveQuestionnaire(id, { ...text, ...(revision === undefined ? {} : { revision }) });
    this.read.set(next);
    this.toasts.done(builderWords().bar.savedAs(next.version));
  }
}
