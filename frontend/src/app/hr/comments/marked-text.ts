import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A text as it was written, with the words that were searched for marked. Markup in it is text. */
@Component({
  selector: 'app-marked-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @if (part.found) {
      <mark>{{ part.text }}</mark>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
  styles: `
    :host {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    mark {
      background: var(--tl-mark, #ffe08a);
      color: #1a1a1a;
      border-radius: 2px;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  /** What was searched for. */
  readonly words = input<string>();
  protected readonly parts = computed(() => {
    const [text, words] = [this.text(), this.words()?.trim()];
    if (!words) return [{ text, found: false }];
    const pattern = new RegExp(`(${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)})`, 'giu');
    return text.split(pattern).flatMap((part, i) => (part === '' ? [] : [{ text: part, found: i % 2 === 1 }]));
  });
}
