import { Directive, inject, input, TemplateRef } from '@angular/core';

/** A cell of one's own: `<ng-template appCell="name" let-row>…</ng-template>` inside an `<app-data-table>`. */
@Directive({ selector: 'ng-template[appCell]' })
export class Cell {
  /** The key of the column it draws. */
  readonly appCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}
