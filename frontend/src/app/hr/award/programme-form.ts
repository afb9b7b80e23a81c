import { CdkDrag, type CdkDragDrop, CdkDragPreview, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, signal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewAwardProgramme } from '@throughline/contract';
import { LIMITS, NOMINATION } from '@throughline/domain';
import { tiedValuesResource } from '../../api/award-programmes';
import { newKey } from '../../api/idempotent';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { dayText, today } from '../../ui/day-text';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { awardsWords } from '../awards/words/words';
import { choices } from '../cycle/choices';
import { CategoryDetails } from './category-details';
import { Moves } from './moves';
import { awardWords } from './words/words';
import { type CategoryEntry, FRESH_CATEGORY, freshProgramme, programmeBodyOf, type ProgrammeEntry } from './programme-entry';

/** Name, window and categories of a programme. Name and categories are fixed once it is open: people have been told. */
@Component({
  selector: 'app-programme-form',
  imports: [CategoryDetails, CdkDrag, CdkDragPreview, CdkDropList, Field, FormField, FormProblem, FormRoot, MatButton, Moves],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-form.html',
  styleUrl: './programme-form.scss',
})
export class ProgrammeForm {
  protected readonly words = computed(() => awardsWords().form);
  /** What it starts with; a page may ask whether it was changed before it has been given. */
  readonly entry = input<ProgrammeEntry>(freshProgramme(today()));
  readonly opened = input(false);
  /** The programme, once it is saved. */
  readonly programmeId = input<string>();
  protected readonly more = awardWords;
  protected readonly kinds = computed(() => choices(awardWords().kinds));
  private readonly known = tiedValuesResource();
  protected readonly values = computed(() => (this.known.hasValue() ? this.known.value().items.filter(({ active }) => active) : []));
  readonly save = input.required<(body: NewAwardProgramme) => Promise<unknown>>();
  readonly act = input.required<string>();
  protected readonly most = NOMINATION.categoriesMax;
  private readonly model = typedOver(() => this.entry());
  readonly changed = computed(() => JSON.stringify(this.model()) !== JSON.stringify(this.entry()));

  protected readonly programme = form(
    this.model,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      maxLength(path.description, LIMITS.text, { message: () => uiWords().atMostCharacters(countText(LIMITS.text)) });
      required(path.nominationsFrom, { message: () => this.words().firstDay });
      required(path.nominationsUntil, { message: () => this.words().lastDay });
      validate(path.nominationsUntil, ({ value, valueOf }) => {
        const from = valueOf(path.nominationsFrom);
        return value() && value() < from ? { kind: 'order', message: this.words().later(dayText(from)) } : undefined;
      });
      applyEach(path.categories, (category) => {
        required(category.name, { message: () => this.words().nameNeeded });
        minLength(category.name, 2);
        maxLength(category.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
        maxLength(category.description, LIMITS.text, { message: () => uiWords().atMostCharacters(countText(LIMITS.text)) });
        validate(category.name, ({ value, valueOf }) => {
          const same = valueOf(path.categories).filter(({ name }) => name.trim().toLowerCase() === value().trim().toLowerCase());
          return value().trim() && same.length > 1 ? { kind: 'twice', message: this.words().twice } : undefined;
        });
      });
    },
    { submission: sending(() => this.save()(programmeBodyOf(this.model()))) },
  );

  /** One for each category, which stays with it when it moves: what is open in it stays open. */
  protected readonly keys = linkedSignal<number, readonly string[]>({
    source: () => this.model().categories.length,
    computation: (count, before) => {
      const known = before?.value ?? [];
      return known.length === count ? known : Array.from({ length: count }, (_, i) => known[i] ?? newKey());
    },
  });

  /** Keys of the categories whose details were opened: only then they are drawn, and ask for teams. */
  protected readonly unfolded = signal<ReadonlySet<string>>(new Set());
  /** Where a category went, for who does not see it. */
  protected readonly said = signal('');
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected unfold(key: string): void {
    this.unfolded.update((all) => new Set([...all, key]));
  }

  protected entryOf(index: number): CategoryEntry {
    return this.model().categories[index]!;
  }

  /** Name and description are this form's own and may be newer here. */
  protected changeCategory(index: number, changed: CategoryEntry): void {
    this.model.update((entry) => ({
      ...entry,
      categories: entry.categories.map((one, i) => (i === index ? { ...changed, name: one.name, description: one.description } : one)),
    }));
  }

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.move(previousIndex, currentIndex);
  }

  /** The key that was pressed stays under the finger, or the one beside it that still does something. */
  protected step(from: number, by: -1 | 1): void {
    this.move(from, from + by);
    const find = (key: number) =>
      this.element.nativeElement.querySelector<HTMLButtonElement>(`fieldset[data-row="${from + by}"] > app-moves [data-by="${key}"]`);
    afterNextRender(() => [find(by), find(-by)].find((one) => one && !one.disabled)?.focus(), { injector: this.injector });
  }

  private move(from: number, to: number): void {
    const [keys, categories] = [[...this.keys()], [...this.model().categories]];
    moveItemInArray(keys, from, to);
    moveItemInArray(categories, from, to);
    this.model.update((entry) => ({ ...entry, categories }));
    this.keys.set(keys);
    this.said.set(this.more().nowAt(to + 1));
  }

  protected add(): void {
    this.model.update((entry) => ({ ...entry, categories: [...entry.categories, { ...FRESH_CATEGORY }] }));
  }

  protected take(index: number): void {
    const keys = this.keys().toSpliced(index, 1);
    this.model.update((entry) => ({ ...entry, categories: entry.categories.toSpliced(index, 1) }));
    this.keys.set(keys);
  }
}
