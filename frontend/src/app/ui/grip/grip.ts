import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Six dots by which a line is dragged with the mouse. Beside it stand keys that do the same: to a screen reader it is nothing. */
@Component({
  selector: 'app-grip',
  imports: [CdkDragHandle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    <span class="handle" cdkDragHandle>
      <svg viewBox="0 0 12 20">
        <circle cx="3" cy="4" r="1.5" />
        <circle cx="9" cy="4" r="1.5" />
        <circle cx="3" cy="10" r="1.5" />
        <circle cx="9" cy="10" r="1.5" />
        <circle cx="3" cy="16" r="1.5" />
        <circle cx="9" cy="16" r="1.5" />
      </svg>
    </span>
  `,
  styles: `
    :host {
      flex: none;
    }
    .handle {
      display: block;
      padding: 4px;
      color: var(--tl-ink-3);
      cursor: grab;
      touch-action: none;
    }
    svg {
      display: block;
      width: 12px;
      fill: currentColor;
    }
  `,
})
export class Grip {}
