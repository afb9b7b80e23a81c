import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree, type ValidationError } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { directionOf, type Language } from '@throughline/domain';
import { uiWords } from '../words/words';

export interface Option {
  readonly value: string;
  readonly label: string;
}

let last = 0;

/** One labelled control of a signal form, with its hint and, when it is wrong, the sentence that says what would be right. */
@Component({
  selector: 'app-field',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ words().optional }}</span>
      }
    </label>
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      @if (options(); as options) {
        <select matNativeControl [id]="id" [formField]="text()">
          @if (placeholder(); as placeholder) {
            <option value="">{{ placeholder }}</option>
          }
          @for (option of options; track option.value) {
            <option [value]="option.value">{{ option.label }}</option>
          }
        </select>
      } @else if (lines() > 1) {
        <textarea
          matInput
          [id]="id"
          [rows]="lines()"
          [formField]="text()"
          [placeholder]="placeholder()"
          [attr.lang]="spoken()"
          [attr.dir]="direction()"
        ></textarea>
      } @else if (type() === 'number') {
        <input matInput type="number" inputmode="decimal" step="any" [id]="id" [formField]="number()" [placeholder]="placeholder()" />
      } @else {
        <input
          matInput
          [type]="type()"
          [id]="id"
          [formField]="text()"
          [placeholder]="placeholder()"
          [attr.autocomplete]="autocomplete()"
          [attr.lang]="spoken()"
          [attr.dir]="direction()"
        />
      }
      @if (hint(); as hint) {
        <mat-hint>{{ hint }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: block;
      margin-bottom: var(--tl-1);
      font-weight: 600;
    }
    .optional {
      font-weight: 400;
      font-size: var(--tl-text-s);
      color: var(--tl-ink-2);
    }
  `,
})
export class Field<T extends string | number | null> {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<T>>();
  readonly type = input<'text' | 'email' | 'password' | 'date' | 'number' | 'search'>('text');
  /** Makes it a select. */
  readonly options = input<readonly Option[]>();
  /** More than one makes it a text area of that height. */
  readonly lines = input(1);
  readonly hint = input<string>();
  readonly placeholder = input('');
  readonly autocomplete = input<string>();
  readonly optional = input(false);
  /** In which language something is to be written here, when not in that of the page. */
  readonly spoken = input<Language>();

  protected readonly words = uiWords;
  protected readonly direction = computed(() => {
    const spoken = this.spoken();
    return spoken ? directionOf(spoken) : null;
  });
  protected readonly id = `field-${++last}`;
  // one template draws controls of several value types; which one it is, `type` and `options` decide
  protected readonly text = computed(() => this.field() as unknown as FieldTree<string>);
  protected readonly number = computed(() => this.field() as unknown as FieldTree<number | null>);
  protected readonly message = computed(() => {
    const error = this.text()().errors()[0];
    return error ? (error.message ?? this.fallback(error)) : '';
  });

  private fallback(error: ValidationError): string {
    switch (error.kind) {
      case 'required':
        return uiWords().needed(this.label());
      case 'email':
        return uiWords().wholeAddress;
      case 'minLength':
        return uiWords().tooShort(this.label());
      case 'maxLength':
        return uiWords().tooLong(this.label());
      default:
        return uiWords().notRight(this.label());
    }
  }
}
