import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The name with the through-line from people to customers. */
@Component({
  selector: 'app-logo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 44 24" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="through-line" x1="0" x2="1">
          <stop offset="0" stop-color="var(--tl-people)" />
          <stop offset="1" stop-color="var(--tl-customers)" />
        </linearGradient>
      </defs>
      <path d="M5 18 C16 18 28 6 39 6" stroke="url(#through-line)" stroke-width="2.5" fill="none" />
      <circle cx="5" cy="18" r="4" fill="var(--tl-people)" />
      <circle cx="39" cy="6" r="4" fill="var(--tl-customers)" />
    </svg>
    <span>Throughline</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--tl-2);
    }
    svg {
      width: 34px;
      height: 20px;
    }
    span {
      font: 650 1.2rem/1 var(--tl-font-serif);
      letter-spacing: -0.01em;
      color: var(--tl-ink);
    }
  `,
})
export class Logo {}
