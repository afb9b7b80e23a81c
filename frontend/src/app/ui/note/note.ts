import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '../icon/icon';

export type NoteTone = 'plain' | 'good' | 'watch' | 'act';

const ICONS: Readonly<Record<NoteTone, IconName>> = { plain: 'info', good: 'check', watch: 'watch', act: 'act' };

/** One thing worth saying beside the work: a consequence, a warning, a refusal. With `urgent`, a screen reader says it at once. */
@Component({
  selector: 'app-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-icon [name]="icon()" />
    <div><ng-content /></div>`,
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': 'urgent() ? "alert" : null' },
  styles: `
    :host {
      display: flex;
      gap: var(--tl-3);
      padding: var(--tl-3) var(--tl-4);
      background: var(--tl-sunken);
      border-inline-start: 3px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      color: var(--tl-ink);
    }
    app-icon {
      margin-top: 2px;
      color: var(--tl-ink-2);
    }
    div {
      min-width: 0;
    }
    :host([data-tone='good']) {
      background: var(--tl-good-soft);
      border-color: var(--tl-good);
    }
    :host([data-tone='watch']) {
      background: var(--tl-watch-soft);
      border-color: var(--tl-watch);
    }
    :host([data-tone='act']) {
      background: var(--tl-act-soft);
      border-color: var(--tl-act);
    }
    :host([data-tone='good']) app-icon {
      color: var(--tl-good);
    }
    :host([data-tone='watch']) app-icon {
      color: var(--tl-watch);
    }
    :host([data-tone='act']) app-icon {
      color: var(--tl-act);
    }
  `,
})
export class Note {
  readonly tone = input<NoteTone>('plain');
  readonly urgent = input(false);
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
