import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Note } from '../note/note';

/** Why the server refused a form as a whole: what names no single field. Spoken at once. */
@Component({
  selector: 'app-form-problem',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (sentence of sentences(); track sentence) {
      <app-note tone="act" [urgent]="true">{{ sentence }}</app-note>
    }
  `,
  // without a box of its own, so that it leaves no gap above a form that is in order
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FormProblem {
  readonly form = input.required<FieldTree<unknown>>();
  protected readonly sentences = computed(() =>
    this.form()()
      .errors()
      .map((error) => error.message)
      .filter((message) => message !== undefined),
  );
}
