import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, type IconName } from '../icon/icon';
import { uiWords } from '../words/words';

export type StateKind = 'loading' | 'empty' | 'error' | 'too-small' | 'forbidden';

const ICONS: Readonly<Partial<Record<StateKind, IconName>>> = { error: 'act', 'too-small': 'lock', forbidden: 'lock' };

/**
 * What stands where content would: loading, empty (teach the first step), error (with retry), too small to show (say why), forbidden.
 * Further actions are projected.
 */
@Component({
  selector: 'app-state',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kind() === 'loading') {
      <div class="skeleton" role="status">
        <span class="tl-visually-hidden">{{ title() }}</span>
        @for (width of lines; track $index) {
          <span class="line" [style.width.%]="width"></span>
        }
      </div>
    } @else {
      <div class="box" [attr.role]="kind() === 'error' ? 'alert' : null">
        @if (icon(); as icon) {
          <app-icon [name]="icon" />
        }
        <div class="words">
          <h2>{{ title() }}</h2>
          @if (sentence(); as sentence) {
            <p [attr.lang]="lang()" dir="auto">{{ sentence }}</p>
          }
          <div class="tl-row">
            @if (kind() === 'error') {
              <button matButton="outlined" type="button" (click)="retry.emit()"><app-icon name="refresh" /> {{ words().tryAgain }}</button>
            }
            <ng-content />
          </div>
        </div>
      </div>
    }
  `,
  styleUrl: './state.scss',
})
export class State {
  readonly kind = input.required<StateKind>();
  readonly heading = input<string>();
  readonly sentence = input<string>();
  /** The language of the sentence, where it is another one than that of the page. */
  readonly lang = input<string | null>(null);
  readonly retry = output();
  protected readonly words = uiWords;
  protected readonly lines = [34, 92, 78, 86, 54];
  protected readonly title = computed(() => this.heading() ?? uiWords().states[this.kind()]);
  protected readonly icon = computed(() => ICONS[this.kind()]);
}
