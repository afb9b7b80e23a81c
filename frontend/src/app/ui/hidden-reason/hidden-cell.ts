import { ChangeDetectionStrategy, Component, effect, type ElementRef, input, signal, viewChild } from '@angular/core';
import type { Params } from '@angular/router';
import type { HiddenReason as Reason } from '@throughline/contract';
import { Icon } from '../icon/icon';
import { HiddenReason } from './hidden-reason';
import { uiWords } from '../words/words';

/** A cell without a figure: a lock that says why when it is pressed, and where the nearest figure is. For tables that have no room for the sentence. */
@Component({
  selector: 'app-hidden-cell',
  imports: [HiddenReason, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #opener type="button" [attr.aria-label]="words().whyNot(what())" [attr.aria-expanded]="open()" (click)="open.set(!open())">
      <app-icon name="lock" />
    </button>
    @if (open()) {
      <div
        #panel
        popover
        role="group"
        [attr.aria-label]="words().notShownOf(what())"
        (toggle)="follow($event)"
        (click)="open.set(false)"
        (keydown.enter)="open.set(false)"
        tabindex="-1"
      >
        <app-hidden-reason [heading]="words().notShownOf(what())" [reason]="reason()" [link]="link()" [query]="query()" [lang]="lang()" />
      </div>
    }
  `,
  styles: `
    button {
      min-width: 24px;
      min-height: 24px;
      padding: 0;
      color: var(--tl-ink-2);
      background: none;
      border: 0;
      cursor: pointer;
    }
    [popover] {
      max-width: min(56ch, calc(100vw - 2 * var(--tl-4)));
      padding: 0;
      color: inherit;
      text-align: start;
      white-space: normal;
      background: var(--tl-surface);
      border: 0;
      border-radius: var(--tl-radius-l);
      box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
    }
  `,
})
export class HiddenCell {
  /** What is not shown: 'Growth in Billing'. */
  readonly what = input.required<string>();
  readonly reason = input.required<Reason>();
  readonly link = input<string | readonly string[]>();
  readonly query = input<Params>();
  /** As of the reason. */
  readonly lang = input<string | null>('en');
  protected readonly words = uiWords;
  protected readonly open = signal(false);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  constructor() {
    // the browser puts it above everything and closes it on Escape and on a press elsewhere; without popovers it stands in the cell
    effect(() => (this.panel()?.nativeElement as Partial<HTMLElement> | undefined)?.showPopover?.({ source: this.opener().nativeElement }));
  }

  protected follow(event: Event): void {
    if ((event as ToggleEvent).newState === 'closed') this.open.set(false);
  }
}
