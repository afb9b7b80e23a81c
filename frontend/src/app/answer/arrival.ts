import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** A heading that takes the focus when its screen comes, so that a screen reader begins there; not on the first screen, which is read anyway. */
@Directive({ selector: '[appArrival]', host: { tabindex: '-1' } })
export class Arrival {
  private static first = true;

  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const { first } = Arrival;
    Arrival.first = false;
    if (!first) afterNextRender(() => heading.focus());
  }
}
