import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Grip } from '../../ui/grip/grip';
import { Icon } from '../../ui/icon/icon';
import { awardWords } from './words/words';

/** What moves a row of an editor: a grip for the mouse, and keys for up, down and out. */
@Component({
  selector: 'app-moves',
  imports: [Grip, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!(first() && last())) {
      <app-grip [title]="words().drag" />
      <button type="button" data-by="-1" [disabled]="first()" [attr.aria-label]="words().upOf(name())" (click)="stepped.emit(-1)">
        <app-icon name="up" />
      </button>
      <button type="button" data-by="1" [disabled]="last()" [attr.aria-label]="words().downOf(name())" (click)="stepped.emit(1)">
        <app-icon name="down" />
      </button>
    }
    <button type="button" class="out" [attr.aria-label]="out() ?? words().removeOf(name())" (click)="taken.emit()"><app-icon name="close" /></button>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      gap: var(--tl-1);
      align-items: center;
      justify-content: end;
    }
    app-grip {
      padding: 6px 8px;
    }
    button {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      color: var(--tl-ink-2);
      background: none;
      border: 0;
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    button:hover:not(:disabled) {
      color: var(--tl-ink);
      background: var(--tl-sunken);
    }
    button:disabled {
      opacity: 0.35;
      cursor: default;
    }
  `,
})
export class Moves {
  /** What the row is called, for the names of the keys. */
  readonly name = input.required<string>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  /** The name of the key that takes it out, where it is another one. */
  readonly out = input<string>();
  readonly stepped = output<-1 | 1>();
  readonly taken = output<void>();
  protected readonly words = awardWords;
}
