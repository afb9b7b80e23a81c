import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import type { QuestionnaireImport, QuestionnaireImportChoices, QuestionnaireImportQuestion } from '@throughline/contract';
import {
  directionOf,
  DRIVER_KEYS,
  driverIn,
  type DriverKey,
  inLanguage,
  isComment,
  LANGUAGE_NAMES,
  type Language,
  LIMITS,
  type LocalText,
  STAFF_MEASURES,
} from '@throughline/domain';
import { Tag } from '../../ui/tag/tag';
import { locale, pageLanguage } from '../../words/language';
import { listed } from '../../words/listed';
import { countText, inOrder } from '../../words/numbers';
import { questionWords } from '../questions/words/words';
import { moveInWords } from './words/words';

/** Questions under one heading; without one where the file is one list, and those that stay behind at the end. */
interface Part {
  heading: string;
  /** The heading is no text of the questionnaire, but one of the page. */
  ours?: true;
  text: string;
  when: string | null;
  questions: QuestionnaireImportQuestion[];
}

/** The questionnaire that a file would become, section by section, with a driver for every question and a choice which to take. */
@Component({
  selector: 'app-move-in-questions',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-in-questions.html',
  styleUrl: './move-in-questions.scss',
})
export class MoveInQuestions {
  readonly view = input.required<QuestionnaireImport>();
  /** Everything that is chosen, whenever something of it changes. */
  readonly chosen = output<QuestionnaireImportChoices>();

  protected readonly names = LANGUAGE_NAMES;
  protected readonly words = computed(() => moveInWords().becomes);
  protected readonly types = computed(() => questionWords().types);
  protected readonly comma = computed(() => questionWords().comma);
  protected readonly count = computed(() => {
    const { questionCount, mostQuestions, languages } = this.view();
    const names = listed(
      locale(),
      languages.map((key) => inOrder(LANGUAGE_NAMES[key])),
    );
    return this.words().count(countText(questionCount), countText(mostQuestions), names);
  });
  protected readonly mostTitle = LIMITS.title;
  protected readonly language = signal<Language>('en');
  protected readonly direction = computed(() => directionOf(this.language()));
  protected readonly open = computed(() => this.view().state === 'previewed');
  /** What was chosen and the server has not answered yet. */
  private readonly drivers = signal<ReadonlyMap<string, DriverKey>>(new Map());
  protected readonly taken = signal<ReadonlySet<string>>(new Set());
  protected readonly title = signal('');

  protected readonly parts = computed<Part[]>(() => {
    const { sections, questions } = this.view();
    const inPlace = questions.filter(({ section }) => section === null);
    const made = sections.map(({ title, text, when }, i): Part => ({
      heading: this.said(title),
      text: this.said(text),
      when,
      questions: questions.filter(({ section }) => section === i),
    }));
    const left: Part = { ours: true, heading: sections.length > 0 && inPlace.length > 0 ? this.words().leftOut : '', text: '', when: null, questions: inPlace };
    return [...made, left].filter((part) => part.questions.length > 0);
  });

  constructor() {
    // what the server says is what stands: of a change that was refused nothing is left
    effect(() => {
      const { questions, title, languages } = this.view();
      untracked(() => {
        this.drivers.set(new Map(questions.flatMap(({ code, driver, proposed }) => (driver !== null && !proposed ? [[code, driver] as const] : []))));
        this.taken.set(new Set(questions.flatMap(({ code, taken }) => (taken ? [code] : []))));
        this.title.set(title);
        if (!languages.includes(this.language())) this.language.set(languages[0] ?? 'en');
      });
    });
  }

  protected said(text: LocalText): string {
    return inLanguage(text, this.language());
  }

  protected driversFor({ type }: QuestionnaireImportQuestion): { key: DriverKey; label: string }[] {
    return DRIVER_KEYS.filter((key) => key !== 'own-words' || isComment({ type })).map((key) => ({ key, label: this.labelOf(key) }));
  }

  /** As chosen, while the server has not answered. */
  protected driverOf({ code, driver }: QuestionnaireImportQuestion): DriverKey | null {
    return this.drivers().get(code) ?? driver;
  }

  protected labelOf(driver: DriverKey | null): string {
    return driver === null ? '' : driverIn(pageLanguage(), driver).label;
  }

  protected readonly figures = computed(() => STAFF_MEASURES.map((key) => ({ key, label: this.labelOf(key) })));

  protected drive(code: string, event: Event): void {
    this.drivers.update((drivers) => new Map(drivers).set(code, valueOf(event) as DriverKey));
    this.send();
  }

  /** Puts all questions that have none to one driver. */
  protected driveRest(event: Event): void {
    const driver = valueOf(event) as DriverKey;
    const rest = this.view().questions.filter((question) => question.taken && question.driver === null);
    this.drivers.update((drivers) => new Map([...drivers, ...rest.map(({ code }) => [code, driver] as const)]));
    (event.target as HTMLSelectElement).value = '';
    this.send();
  }

  protected take(code: string): void {
    this.taken.update((taken) => new Set(taken.has(code) ? [...taken].filter((one) => one !== code) : [...taken, code]));
    this.send(true);
  }

  protected rename(event: Event): void {
    const title = valueOf(event).trim();
    if (title === '') (event.target as HTMLInputElement).value = this.title();
    if (title === '' || title === this.title()) return;
    this.title.set(title);
    this.send();
  }

  protected speak(event: Event): void {
    this.language.set(valueOf(event) as Language);
  }

  private send(chosenWhich = this.view().questions.some(({ taken }) => !taken)): void {
    const { questions } = this.view();
    const leftOut = questions.flatMap(({ code }) => (this.taken().has(code) ? [] : [code]));
    this.chosen.emit({
      title: this.title(),
      drivers: [...this.drivers()].map(([code, driver]) => ({ code, driver })),
      ...(chosenWhich ? { leftOut } : {}),
    });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
