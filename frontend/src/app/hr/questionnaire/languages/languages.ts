import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { directionOf, type Language, LANGUAGE_NAMES, LANGUAGES } from '@throughline/domain';
import { Note } from '../../../ui/note/note';
import { Building } from '../draft/building';
import type { Draft } from '../draft/draft';
import { inOrder } from '../../../words/numbers';
import { builderWords } from '../words/words';
import { missingIn, translatables, withLanguage, withoutLanguage } from './translatables';

/** In which languages the questionnaire can be answered, and its words side by side. */
@Component({
  selector: 'app-languages',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './languages.html',
  styleUrl: './languages.scss',
})
export class Languages {
  /** The words of a question are to be changed, by its id. */
  readonly reworded = output<string>();
  protected readonly building = inject(Building);
  private readonly chosen = signal<Language | undefined>(undefined);
  protected readonly onlyMissing = signal(false);
  protected readonly words = computed(() => builderWords().languages);
  protected readonly views = computed(() => builderWords().views);
  protected readonly names = LANGUAGE_NAMES;
  protected readonly inOrder = inOrder;
  protected readonly all = computed(() =>
    LANGUAGES.map((language) => ({
      language,
      name: LANGUAGE_NAMES[language],
      on: this.building.draft().languages.includes(language),
      base: language === this.building.base(),
      missing: missingIn(this.building.draft(), language).length,
    })),
  );
  protected readonly others = computed(() => this.building.draft().languages.slice(1));
  /** The language that is translated into now. */
  protected readonly into = computed(() => {
    const chosen = this.chosen();
    return chosen && this.others().includes(chosen) ? chosen : this.others()[0];
  });
  protected readonly lines = computed(() => {
    const into = this.into();
    if (!into) return [];
    const rows = translatables(this.building.draft());
    // a row that is being filled stays while it is typed in
    const kept = this.filling();
    return rows
      .filter(({ key, words }) => !this.onlyMissing() || !words[into]?.trim() || key === kept)
      .map((row) => ({ ...row, from: row.words[this.building.base()] ?? '', to: row.words[into] ?? '' }));
  });
  protected readonly missing = computed(() => {
    const into = this.into();
    return into ? missingIn(this.building.draft(), into).length : 0;
  });
  protected readonly filling = signal<string | undefined>(undefined);

  protected direction(language: Language): 'ltr' | 'rtl' {
    return directionOf(language);
  }

  protected choose(event: Event): void {
    this.filling.set(undefined);
    this.chosen.set((event.target as HTMLSelectElement).value as Language);
  }

  protected showMissing(event: Event): void {
    this.filling.set(undefined);
    this.onlyMissing.set((event.target as HTMLInputElement).checked);
  }

  protected turn(language: Language, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.building.change((draft) => (checked ? withLanguage(draft, language) : withoutLanguage(draft, language)));
    if (checked) this.chosen.set(language);
  }

  protected begin(event: Event): void {
    const base = (event.target as HTMLSelectElement).value as Language;
    this.building.change((draft) => ({ ...draft, languages: [base, ...draft.languages.filter((one) => one !== base)] }));
  }

  protected write(change: ((draft: Draft, text: string, language: Language) => Draft) | undefined, key: string, event: Event): void {
    const into = this.into();
    if (!change || !into) return;
    this.filling.set(key);
    this.building.change((draft) => change(draft, (event.target as HTMLTextAreaElement).value, into));
  }
}
