import { Directive, effect, inject, input, untracked, ViewContainerRef, type Type } from '@angular/core';

/** Stands for a page that is loaded later, and draws it as soon as it is there. Angular's own outlet can do more, and is heavier than what it shows here. */
@Directive({ selector: '[appLazyPage]' })
export class LazyPage {
  readonly appLazyPage = input<Type<unknown>>();

  constructor() {
    const place = inject(ViewContainerRef);
    effect(() => {
      const page = this.appLazyPage();
      untracked(() => {
        place.clear();
        if (page) place.createComponent(page);
      });
    });
  }
}
