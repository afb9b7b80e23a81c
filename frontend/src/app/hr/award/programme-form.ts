import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { applyEach, form, FormRoot, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewAwardProgramme } from '@throughline/contract';
import { LIMITS, NOMINATION } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { dayText, today } from '../../ui/day-text';
import { FRESH_CATEGORY, freshProgramme, programmeBodyOf, type ProgrammeEntry } from './programme-entry';

/** Name, window and categories of a programme. Name and categories are fixed once it is open: people have been told. */
@Component({
  selector: 'app-programme-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="programme">
      <app-form-problem [form]="programme" />
      @if (!opened()) {
        <app-field label="Name" placeholder="Service awards 2026" [field]="programme.name" />
      }
      <app-field label="Description" [lines]="3" [optional]="true" hint="What it is for; employees read it." [field]="programme.description" />
      <div class="pair">
        <app-field label="Nominations from" type="date" [field]="programme.nominationsFrom" />
        <app-field label="Until" type="date" hint="To the end of this day." [field]="programme.nominationsUntil" />
      </div>
      @if (!opened()) {
        @for (category of programme.categories; track $index) {
          <fieldset>
            <legend>Category {{ $index + 1 }}</legend>
            <app-field label="Name of the category" [field]="category.name" />
            <app-field label="What it is for" [lines]="2" [optional]="true" [field]="category.description" />
            @if (programme.categories.length > 1) {
              <div>
                <button matButton="text" type="button" [attr.aria-label]="'Take out category ' + ($index + 1)" (click)="take($index)">Take out</button>
              </div>
            }
          </fieldset>
        }
        @if (programme.categories.length < most) {
          <div><button matButton="outlined" type="button" (click)="add()">Add a category</button></div>
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
      max-width: 600px;
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
  `,
})
export class ProgrammeForm {
  /** What it starts with; a page may ask whether it was changed before it has been given. */
  readonly entry = input<ProgrammeEntry>(freshProgramme(today()));
  readonly opened = input(false);
  readonly save = input.required<(body: NewAwardProgramme) => Promise<unknown>>();
  readonly act = input('Save');
  protected readonly most = NOMINATION.categoriesMax;
  private readonly model = typedOver(() => this.entry());
  readonly changed = computed(() => JSON.stringify(this.model()) !== JSON.stringify(this.entry()));

  protected readonly programme = form(
    this.model,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
      maxLength(path.description, LIMITS.text, { message: `At most ${LIMITS.text} characters.` });
      required(path.nominationsFrom, { message: 'Choose the first day.' });
      required(path.nominationsUntil, { message: 'Choose the last day.' });
      validate(path.nominationsUntil, ({ value, valueOf }) => {
        const from = valueOf(path.nominationsFrom);
        return value() && value() < from ? { kind: 'order', message: `Choose ${dayText(from)} or a later day.` } : undefined;
      });
      applyEach(path.categories, (category) => {
        required(category.name, { message: 'Give the category a name, or take it out.' });
        minLength(category.name, 2);
        maxLength(category.name, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
        maxLength(category.description, LIMITS.text, { message: `At most ${LIMITS.text} characters.` });
        validate(category.name, ({ value, valueOf }) => {
          const same = valueOf(path.categories).filter(({ name }) => name.trim().toLowerCase() === value().trim().toLowerCase());
          return value().trim() && same.length > 1 ? { kind: 'twice', message: 'Another category is called so.' } : undefined;
        });
      });
    },
    { submission: sending(() => this.save()(programmeBodyOf(this.model()))) },
  );

  protected add(): void {
    this.model.update((entry) => ({ ...entry, categories: [...entry.categories, { ...FRESH_CATEGORY }] }));
  }

  protected take(index: number): void {
    this.model.update((entry) => ({ ...entry, categories: entry.categories.toSpliced(index, 1) }));
  }
}
