import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { Toasts } from './toasts';
import { shellWords } from '../../shell/words/words';

/** Draws the toasts; the shell has it once. */
@Component({
  selector: 'app-toast-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="list" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast" [class.act]="toast.tone === 'act'">
          <app-icon [name]="toast.tone === 'act' ? 'act' : 'check'" />
          <span>{{ toast.sentence }}</span>
          <button type="button" [attr.aria-label]="words().closeMessage" (click)="toasts.close(toast.id)"><app-icon name="close" /></button>
        </div>
      }
    </div>
    <div class="tl-visually-hidden" aria-live="polite">{{ toasts.announcement() }}</div>
  `,
  styles: `
    .list {
      position: fixed;
      z-index: 20;
      inset-inline-end: var(--tl-4);
      bottom: var(--tl-4);
      display: grid;
      gap: var(--tl-2);
      width: min(440px, calc(100vw - 32px));
    }
    .toast {
      display: flex;
      align-items: flex-start;
      gap: var(--tl-3);
      padding: var(--tl-3) var(--tl-3) var(--tl-3) var(--tl-4);
      background: var(--tl-raised);
      border: 1px solid var(--tl-line);
      border-inline-start: 3px solid var(--tl-good);
      border-radius: var(--tl-radius);
      box-shadow: var(--tl-shadow);
    }
    .toast.act {
      border-inline-start-color: var(--tl-act);
    }
    .toast > app-icon {
      margin-top: 2px;
      color: var(--tl-good);
    }
    .toast.act > app-icon {
      color: var(--tl-act);
    }
    span {
      flex: 1;
      min-width: 0;
    }
    button {
      display: grid;
      place-items: center;
      flex: none;
      width: 28px;
      height: 28px;
      color: var(--tl-ink-2);
      background: none;
      border: 0;
      cursor: pointer;
    }
  `,
})
export class ToastList {
  protected readonly words = shellWords;
  protected readonly toasts = inject(Toasts);
}
