import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { Question, QuestionList } from '@throughline/contract';
import { driverIn, type DriverKey, type Language, LANGUAGE_NAMES, LANGUAGES, wordsIn } from '@throughline/domain';
import { questionsResource } from '../../api/surveys';
import { later } from '../../ui/later';
import { ResourceState } from '../../ui/state/resource-state';
import { Icon } from '../../ui/icon/icon';
import { tagWords } from '../questions/tag-words';
import { Building } from './draft/building';
import { pageLanguage } from '../../words/language';
import { isolated } from '../../words/numbers';
import { spokenIn } from '../questions/spoken-in';
import { questionWords } from '../questions/words/words';
import { builderWords } from './words/words';
import { placeOf, withQuestion } from './draft/moves';
import { kindText } from './question-words';

/** The bank beside the questionnaire: search, narrow by driver, tag and language, add to a section. */
@Component({
  selector: 'app-bank-picker',
  imports: [Icon, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bank-picker.html',
  styleUrl: './bank-picker.scss',
})
export class BankPicker {
  protected readonly words = computed(() => builderWords().picker);
  protected readonly said = computed(() => questionWords().bank);
  protected readonly count = computed(() => questionWords().count(this.items().length));
  protected readonly isolated = isolated;
  protected readonly spokenIn = spokenIn;
  protected readonly building = inject(Building);
  protected readonly search = signal('');
  protected readonly driver = signal('');
  protected readonly tag = signal('');
  /** In which language the bank is read and searched: the questionnaire's, until another is chosen. */
  protected readonly language = linkedSignal<Language>(() => this.building.base());
  private readonly asked = later(this.search, 200);
  protected readonly read = questionsResource(() => ({
    search: this.asked().trim() || undefined,
    driver: (this.driver() as DriverKey) || undefined,
    tag: this.tag() || undefined,
    language: this.language(),
  }));
  /** What was found last stays while the next is looked for. */
  protected readonly bank = linkedSignal<QuestionList | undefined, QuestionList | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (found, before) => found ?? before?.value,
  });
  protected readonly items = computed(() => (this.bank()?.items ?? []).filter(({ retired }) => !retired));
  protected readonly groups = computed(() =>
    (this.bank()?.drivers ?? [])
      .map(({ key }) => ({ key, label: driverIn(pageLanguage(), key).label, questions: this.items().filter((question) => question.driver === key) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly drivers = computed(() => (this.bank()?.drivers ?? []).map(({ key }) => ({ key, label: driverIn(pageLanguage(), key).label })));
  protected readonly tags = computed(() => (this.bank()?.tags ?? []).map((tag) => ({ value: tag, label: tagWords(tag) })));
  protected readonly languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
  /** Which part a question is added to: the last, until another is chosen. */
  private readonly into = signal<string | undefined>(undefined);
  protected readonly part = computed(() => {
    const { parts } = this.building.draft();
    const at = parts.findIndex(({ key }) => key === this.into());
    return at === -1 ? parts.length - 1 : at;
  });
  protected readonly parts = computed(() =>
    this.building.draft().parts.map(({ heading }, at) => ({
      at,
      label: heading
        ? wordsIn(heading.title, this.building.base(), this.building.base()) || builderWords().section.noName
        : at
          ? builderWords().outline.withoutSection
          : builderWords().outline.beforeFirst,
    })),
  );
  protected readonly kindText = kindText;

  protected add(question: Question): void {
    this.building.change((draft) => withQuestion(draft, question, this.part()));
    if (placeOf(this.building.draft(), question.id)) this.building.say(builderWords().picker.added(this.building.numberOf(question.id)));
  }

  protected choosePart(event: Event): void {
    this.into.set(this.building.draft().parts[Number(valueOf(event))]?.key);
  }

  protected chooseLanguage(event: Event): void {
    this.language.set(valueOf(event) as Language);
  }

  protected readonly valueOf = valueOf;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
