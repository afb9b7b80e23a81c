import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export type Tone = 'neutral' | 'people' | 'customers' | 'good' | 'watch' | 'act';

/** A word that marks a state: draft, open, published. The word carries the meaning, the tone only underlines it. */
@Component({
  selector: 'app-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  host: { '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: inline-block;
      padding: 1px 8px;
      font-family: var(--tl-font);
      letter-spacing: normal;
      font-size: var(--tl-text-s);
      font-weight: 600;
      line-height: 1.5;
      border-radius: 4px;
      white-space: nowrap;
      color: var(--tl-ink-2);
      background: var(--tl-sunken);
      border: 1px solid var(--tl-line);
    }
    :host([data-tone='people']) {
      color: var(--tl-people-strong);
      background: var(--tl-people-soft);
      border-color: transparent;
    }
    :host([data-tone='customers']) {
      color: var(--tl-customers-strong);
      background: var(--tl-customers-soft);
      border-color: transparent;
    }
    :host([data-tone='good']) {
      color: var(--tl-good);
      background: var(--tl-good-soft);
      border-color: transparent;
    }
    :host([data-tone='watch']) {
      color: var(--tl-watch);
      background: var(--tl-watch-soft);
      border-color: transparent;
    }
    :host([data-tone='act']) {
      color: var(--tl-act);
      background: var(--tl-act-soft);
      border-color: transparent;
    }
  `,
})
export class Tag {
  readonly tone = input<Tone>('neutral');
}
