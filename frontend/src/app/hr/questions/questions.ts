import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Question, QuestionList } from '@throughline/contract';
import { driverIn, type DriverKey, isLanguage, type Language, LANGUAGE_NAMES, LANGUAGES } from '@throughline/domain';
import { questionsResource } from '../../api/surveys';
import type { Keeping } from '../../ui/keep-changes';
import { later } from '../../ui/later';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toolbar } from '../toolbar/toolbar';
import { BankQuestion } from './bank-question';
import { QuestionForm } from './question-form';
import { tagWords } from './tag-words';
import { questionnaireListWords } from '../questionnaires/words/words';
import { pageLanguage } from '../../words/language';
import { questionWords } from './words/words';

/** The bank by driver, searched and narrowed, and questions of one's own. */
@Component({
  selector: 'app-questions',
  imports: [BankQuestion, PageHeader, QuestionForm, ResourceState, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questions.html',
  styleUrl: './questions.scss',
})
export class Questions implements Keeping {
  readonly search = input<string>();
  readonly driver = input<string>();
  readonly tag = input<string>();
  readonly language = input<string>();
  /** 'own', 'used', 'retired', or nothing for all that can be asked. */
  readonly which = input<string>();
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formPart = viewChild(QuestionForm);

  protected readonly words = questionWords;
  protected readonly said = computed(() => questionWords().bank);
  protected readonly questionnaires = questionnaireListWords;

  protected readonly shownIn = computed<Language>(() => {
    const language = this.language();
    return isLanguage(language) ? language : pageLanguage();
  });
  private readonly asked = later(
    computed(() => this.search() ?? ''),
    200,
  );
  protected readonly read = questionsResource(() => ({
    search: this.asked().trim() || undefined,
    driver: (this.driver() as DriverKey | undefined) || undefined,
    tag: this.tag() || undefined,
    language: this.shownIn(),
  }));
  /** What was found last stays while the next is looked for. */
  protected readonly bank = linkedSignal<QuestionList | undefined, QuestionList | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (found, before) => found ?? before?.value,
  });
  protected readonly shown = computed(() => (this.bank()?.items ?? []).filter((question) => fits(question, this.which())));
  protected readonly drivers = computed(() => (this.bank()?.drivers ?? []).map(({ key }) => ({ value: key, label: driverIn(pageLanguage(), key).label })));
  protected readonly tags = computed(() => (this.bank()?.tags ?? []).map((tag) => ({ value: tag, label: tagWords(tag) })));
  protected readonly languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
  protected readonly kinds = computed(() => (['', 'own', 'used', 'retired'] as const).map((value) => ({ value, label: this.said().kinds[value] })));
  protected readonly groups = computed(() =>
    (this.bank()?.drivers ?? [])
      .map(({ key }) => ({ ...driverIn(pageLanguage(), key), questions: this.shown().filter((question) => question.driver === key) }))
      .filter(({ questions }) => questions.length > 0),
  );
  /** The question whose words are being changed. */
  protected readonly from = signal<Question | undefined>(undefined);
  /** In which languages the form has controls: those that the question has words in, until others are chosen. */
  protected readonly writtenIn = linkedSignal<readonly Language[]>(() => {
    const from = this.from();
    return from ? LANGUAGES.filter((language) => from.texts[language] !== undefined) : [untracked(pageLanguage)];
  });

  unsaved(): boolean {
    return this.formPart()?.unsaved() ?? false;
  }

  protected go(change: { search?: string; driver?: string; tag?: string; language?: string; which?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected write(question: Question | undefined): void {
    this.from.set(question);
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>('#own-heading')?.focus(), { injector: this.injector });
  }

  protected turn(language: Language, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const now = this.writtenIn();
    const next = LANGUAGES.filter((one) => (one === language ? checked : now.includes(one)));
    if (next.length > 0) this.writtenIn.set(next);
    else (event.target as HTMLInputElement).checked = true;
  }

  protected changed(question: Question): void {
    this.bank.update((bank) => bank && { ...bank, items: bank.items.map((one) => (one.id === question.id ? { ...one, ...question } : one)) });
  }

  protected taken(question: Question): void {
    this.from.set(undefined);
    this.read.reload();
    this.go({ search: '', tag: '', which: '', driver: question.driver });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }
}

function fits({ retired, source, usedIn }: Question, which: string | undefined): boolean {
  if (which === 'retired') return retired;
  if (which === 'used') return usedIn > 0;
  return !retired && (which !== 'own' || source === 'own');
}
