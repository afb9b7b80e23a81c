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
  /** The ways in which a word is written that was looked for by its stem. */
  readonly forms = input<readonly string[]>();
  protected readonly parts = computed(() => {
    const text = this.text();
    const words = this.words()?.trim();
    // between two words that stand side by side there may be any sign, and a form is a whole word
    const forms = (this.forms() ?? []).map((form) => `(?<![\\p{L}\\p{N}])${form.split(' ').map(escaped).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`);
    const wanted = [...(words ? [escaped(words)] : []), ...forms];
    if (wanted.length === 0) return [{ text, found: false }];
    const pattern = new RegExp(`(${wanted.join('|')})`, 'giu');
    return text.split(pattern).flatMap((part, i) => (part === '' ? [] : [{ text: part, found: i % 2 === 1 }]));
  });
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
