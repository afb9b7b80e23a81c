import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirm } from '../ui/confirm/confirm';

/** A page that can say whether something was typed that is not saved. */
export interface Keeping {
  unsaved(): boolean;
}

/** Asks before a page with unsaved changes is left. */
export const keepChanges: CanDeactivateFn<Keeping> = (page) =>
  !page.unsaved() ||
  inject(Confirm).ask({
    heading: 'Leave without saving?',
    sentences: ['What you changed on this page is not saved yet.'],
    act: 'Leave without saving',
    keep: 'Stay here',
  });
