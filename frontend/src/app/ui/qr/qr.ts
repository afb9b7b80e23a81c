import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { qrPicture } from './qr-picture';

/** A text as a QR code, drawn here: it is sent to nobody. Always dark on white, in the dark theme and on paper too, since many readers take no other.
 *  Where the text is a link, show the link beside it: not everybody has a camera. */
@Component({
  selector: 'app-qr',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (picture(); as picture) {
      <svg role="img" focusable="false" shape-rendering="crispEdges" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + picture.size + ' ' + picture.size">
        <path class="paper" [attr.d]="'M0 0h' + picture.size + 'v' + picture.size + 'H0z'" />
        <path class="squares" [attr.d]="picture.path" />
      </svg>
    } @else {
      <p>{{ tooLong() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      inline-size: min(100%, 20rem);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      print-color-adjust: exact;
    }
    .paper {
      fill: #fff;
    }
    .squares {
      fill: #000;
    }
    p {
      margin: 0;
      color: var(--tl-ink-2);
    }
  `,
})
export class Qr {
  /** What a reader gets. */
  readonly text = input.required<string>();
  /** What it leads to, for people who do not see it: 'QR code that opens the survey'. */
  readonly label = input.required<string>();
  /** What is said of a text that no QR code can hold. */
  readonly tooLong = input('This does not fit a QR code.');

  protected readonly picture = computed(() => qrPicture(this.text()));
}
