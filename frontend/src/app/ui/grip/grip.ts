import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Six dots by which a line is dragged with the mouse. Beside it stand keys that do the same: to a screen reader it is nothing. */
@Component({
  selector: 'app-grip',
  hostDirectives: [CdkDragHandle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'handle', 'aria-hidden': 'true' },
  template: `
    <svg viewBox="0 0 12 20">
      <circle cx="3" cy="4" r="1.5" />
      <circle cx="9" cy="4" r="1.5" />
      <circle cx="3" cy="10" r="1.5" />
      <circle cx="9" cy="10" r="1.5" />
      <circle cx="3" cy="16" r="1.5" />
      <circle cx="9" cy="16" r="1.5" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
      width: 20px;
      padding: 4px 4px 0;
      color: var(--tl-ink-3);
      cursor: grab;
    }
    svg {
      width: 12px;
      fill: currentColor;
    }
  `,
})
export class Grip {}
