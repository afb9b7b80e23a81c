import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { directionOf, type Language, LANGUAGE_NAMES, type LocalText } from '@throughline/domain';

let last = 0;

/** One text in several languages: a control for each, the first the one in which it is written. */
@Component({
  selector: 'app-local-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of controls(); track one.language) {
      <div>
        <label [attr.for]="one.id"
          >{{ label() }}
          @if (languages().length > 1) {
            <span class="in">in {{ one.name }}</span>
          }
          @if (optional()) {
            <span class="in">optional</span>
          }
        </label>
        @if (lines() > 1) {
          <textarea
            [id]="one.id"
            [rows]="lines()"
            [attr.lang]="one.language"
            [attr.dir]="one.direction"
            [attr.maxlength]="most()"
            [attr.aria-invalid]="wrong() && $first ? true : null"
            [attr.aria-describedby]="wrong() && $first ? one.id + '-wrong' : null"
            [value]="words()[one.language] ?? ''"
            (input)="typed(one.language, $event)"
          ></textarea>
        } @else {
          <input
            [id]="one.id"
            [attr.lang]="one.language"
            [attr.dir]="one.direction"
            [attr.maxlength]="most()"
            [attr.aria-invalid]="wrong() && $first ? true : null"
            [attr.aria-describedby]="wrong() && $first ? one.id + '-wrong' : null"
            [value]="words()[one.language] ?? ''"
            (input)="typed(one.language, $event)"
          />
        }
        @if (wrong() && $first) {
          <p class="wrong" [id]="one.id + '-wrong'">{{ wrong() }}</p>
        }
      </div>
    }
    @if (hint(); as hint) {
      <p class="in">{{ hint }}</p>
    }
  `,
  styleUrl: './local-words.scss',
})
export class LocalWords {
  readonly label = input.required<string>();
  readonly languages = input.required<readonly Language[]>();
  readonly words = input.required<LocalText>();
  /** More than one makes them text areas of that height. */
  readonly lines = input(1);
  readonly most = input<number>();
  readonly optional = input(false);
  readonly hint = input<string>();
  /** What is wrong with it, said at the first control. */
  readonly wrong = input<string>();
  readonly changed = output<LocalText>();
  private readonly id = `words-${++last}`;
  protected readonly controls = computed(() =>
    this.languages().map((language) => ({ language, id: `${this.id}-${language}`, name: LANGUAGE_NAMES[language], direction: directionOf(language) })),
  );

  protected typed(language: Language, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.changed.emit({ ...this.words(), [language]: value });
  }
}
