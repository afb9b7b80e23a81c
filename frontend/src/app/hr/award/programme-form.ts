import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewAwardProgramme } from '@throughline/contract';
import { LIMITS, NOMINATION } from '@throughline/domain';
import { tiedValuesResource } from '../../api/award-programmes';
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
import { awardWords } from './words/words';
import { type CategoryEntry, FRESH_CATEGORY, freshProgramme, programmeBodyOf, type ProgrammeEntry } from './programme-entry';

/** Name, window and categories of a programme. Name and categories are fixed once it is open: people have been told. */
@Component({
  selector: 'app-programme-form',
  imports: [CategoryDetails, Field, FormField, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="programme">
      <app-form-problem [form]="programme" />
      @if (!opened()) {
        <app-field [label]="words().name" [placeholder]="words().example" [field]="programme.name" />
      }
      <app-field [label]="words().description" [lines]="3" [optional]="true" [hint]="words().descriptionHint" [field]="programme.description" />
      <div class="pair">
        <app-field [label]="words().from" type="date" [field]="programme.nominationsFrom" />
        <app-field [label]="words().until" type="date" [hint]="words().untilHint" [field]="programme.nominationsUntil" />
      </div>
      <div class="pair">
        <label class="plain"
          >{{ more().time }} <input type="time" [formField]="programme.closesAtTime" /><small class="tl-quiet">{{ more().timeHint }}</small>
        </label>
        <label class="plain"
          >{{ more().reveal }} <input type="datetime-local" [formField]="programme.revealAt" /><small class="tl-quiet">{{ more().revealHint }}</small>
        </label>
      </div>
      @if (!opened()) {
        <div class="pair">
          <app-field [label]="more().kind" [options]="kinds()" [field]="programme.kind" />
          <app-field [label]="more().zone" [optional]="true" [hint]="more().zoneHint" [field]="programme.timeZone" />
          <app-field [label]="more().most" type="number" [optional]="true" [hint]="more().mostHint" [field]="programme.nominationsMost" />
        </div>
        <div>
          <label class="tick"><input type="checkbox" [formField]="programme.selfNomination" /> {{ more().self }}</label>
          <label class="tick"><input type="checkbox" [formField]="programme.endorsements" /> {{ more().endorse }}</label>
          <label class="tick"><input type="checkbox" [formField]="programme.blind" /> {{ more().blind }}</label>
        </div>
        @for (category of programme.categories; track $index) {
          <fieldset>
            <legend>{{ words().category($index + 1) }}</legend>
            <app-field [label]="words().categoryName" [field]="category.name" />
            <app-field [label]="words().categoryText" [lines]="2" [optional]="true" [field]="category.description" />
            <details>
              <summary (click)="unfold($index)">{{ more().details }}</summary>
              @if (unfolded().has($index)) {
                <app-category-details
                  [category]="entryOf($index)"
                  (categoryChange)="changeCategory($index, $event)"
                  [values]="values()"
                  [programmeId]="programmeId()"
                />
              }
            </details>
            @if (programme.categories.length > 1) {
              <div>
                @if (!$first) {
                  <button matButton="text" type="button" [attr.aria-label]="more().upOf(words().category($index + 1))" (click)="up($index)">↑</button>
                }
                <button matButton="text" type="button" [attr.aria-label]="words().takeOutOf($index + 1)" (click)="take($index)">{{ words().takeOut }}</button>
              </div>
            }
          </fieldset>
        }
        @if (programme.categories.length < most) {
          <div>
            <button matButton="outlined" type="button" (click)="add()">{{ words().addCategory }}</button>
          </div>
        }
      }
      <div class="tl-row">
        <button matButton="filled" type="submit" [disabled]="programme().submitting()">{{ act() }}</button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
    form,
    fieldset {
      display: grid;
      gap: var(--tl-4);
    }
    fieldset {
      min-width: 0;
      margin: 0;
      padding: var(--tl-4);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
    }
    legend {
      padding: 0 var(--tl-1);
      font-weight: 600;
      color: var(--tl-ink-2);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      gap: var(--tl-4);
    }
    app-form-problem {
      display: contents;
    }
    .plain {
      display: grid;
      gap: var(--tl-1);
      font-weight: 600;
    }
    .plain small {
      font-weight: 400;
    }
    .plain input {
      min-height: 44px;
      min-width: 0;
      padding: 0 var(--tl-3);
      font: inherit;
      font-weight: 400;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    .tick {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 44px;
    }
    summary {
      min-height: 44px;
      padding: 8px 0;
      cursor: pointer;
      font-weight: 600;
    }
  `,
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

  /** Places of the categories whose details were opened: only then they are drawn, and ask for teams. */
  protected readonly unfolded = signal<ReadonlySet<number>>(new Set());

  protected unfold(index: number): void {
    this.unfolded.update((all) => new Set([...all, index]));
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

  protected up(index: number): void {
    this.model.update((entry) => {
      const category = entry.categories[index]!;
      return { ...entry, categories: entry.categories.toSpliced(index, 1).toSpliced(index - 1, 0, category) };
    });
  }

  protected add(): void {
    this.model.update((entry) => ({ ...entry, categories: [...entry.categories, { ...FRESH_CATEGORY }] }));
  }

  protected take(index: number): void {
    this.model.update((entry) => ({ ...entry, categories: entry.categories.toSpliced(index, 1) }));
  }
}
