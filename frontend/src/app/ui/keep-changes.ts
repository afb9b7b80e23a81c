import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirm } from './confirm/confirm';
import { uiWords } from './words/words';

/** A page that can say whether something was typed that is not saved. */
export interface Keeping {
  unsaved(): boolean;
}

/**
 * The browser's own question before the tab is closed or loaded anew while the page has unsaved changes. `page` is what the outlet shows.
 * The browser words it.
 */
export function keepFromUnloading(page: unknown, event: Event): void {
  if (isKeeping(page) && page.unsaved()) event.preventDefault();
}

function isKeeping(page: unknown): page is Keeping {
  return typeof page === 'object' && page !== null && 'unsaved' in page && typeof page.unsaved === 'function';
}

/** Asks before a page with unsaved changes is left. */
export const keepChanges: CanDeactivateFn<Keeping> = (page) =>
  !page.unsaved() || inject(Confirm).ask({ ...uiWords().leave, sentences: [uiWords().leave.sentence] });
