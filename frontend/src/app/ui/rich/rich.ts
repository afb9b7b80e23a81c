import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { partsOf } from '../../words/marks';

/** A text of a catalogue with what stands out in it, names in their own direction of writing, and at most one link within the product. */
@Component({
  selector: 'app-rich',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // every piece is an element of its own: what stands between elements is left out, so no space comes in where the text has none
  template: `
    @for (part of parts(); track $index) {
      @switch (part.kind) {
        @case ('link') {
          @if (href(); as href) {
            <a [href]="href">{{ part.text }}</a>
          } @else {
            <a [routerLink]="to()">{{ part.text }}</a>
          }
        }
        @case ('name') {
          <bdi>{{ part.text }}</bdi>
        }
        @case ('plain') {
          <span>{{ part.text }}</span>
        }
        @default {
          <strong [attr.dir]="part.kind === 'strong-name' ? 'auto' : null">{{ part.text }}</strong>
        }
      }
    }
  `,
})
export class Rich {
  readonly text = input.required<string>();
  /** Where the link of the text leads. */
  readonly to = input<string | readonly string[]>('/');
  /** Where it leads when that is no page of this application: a file, or the pages on which people answer. */
  readonly href = input<string>();
  protected readonly parts = computed(() => partsOf(this.text()));
}
