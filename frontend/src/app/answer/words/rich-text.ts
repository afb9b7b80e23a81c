import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { partsOf } from '../../words/marks';

/** A text of a catalogue with what stands out in it, names in their own direction of writing, and at most one link. */
@Component({
  selector: 'app-rich',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // every piece is an element of its own: what stands between elements is left out, so no space comes in where the text has none
  template: `
    @for (part of parts(); track $index) {
      @switch (part.kind) {
        @case ('strong') {
          <strong>{{ part.text }}</strong>
        }
        @case ('strong-name') {
          <strong dir="auto">{{ part.text }}</strong>
        }
        @case ('name') {
          <bdi>{{ part.text }}</bdi>
        }
        @case ('link') {
          <a [href]="href()">{{ part.text }}</a>
        }
        @default {
          <span>{{ part.text }}</span>
        }
      }
    }
  `,
})
export class RichText {
  readonly text = input.required<string>();
  /** Where the link of the text leads. */
  readonly href = input('');
  protected readonly parts = computed(() => partsOf(this.text()));
}
