import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { directionOf, type Language, LANGUAGE_NAMES, type LocalText } from '@throughline/domain';
import { uiWords } from '../../../ui/words/words';
import { inOrder } from '../../../words/numbers';
import { builderWords } from '../words/words';

let last = 0;

/** One text in several languages: a control for each, the first the one in which it is written. */
@Component({
  selector: 'app-local-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet],
  template: `
    @for (one of first(); track one.language) {
      <ng-container [ngTemplateOutlet]="control" [ngTemplateOutletContext]="{ $implicit: one, said: wrong() }" />
    }
    @if (others().length) {
      <details>
        <summary>{{ others().length === 1 ? spoken().of(label(), others()[0]!.name) : spoken().others(label()) }}</summary>
        @for (one of others(); track one.language) {
          <ng-container [ngTemplateOutlet]="control" [ngTemplateOutletContext]="{ $implicit: one }" />
        }
      </details>
    }
    @if (hint(); as hint) {
      <p class="in">{{ hint }}</p>
    }
    <ng-template #control let-one let-said="said">
      <div>
        <label [attr.for]="one.id"
          >{{ label() }}
          @if (languages().length > 1) {
            <span class="in">{{ spoken().in(one.name) }}</span>
          }
          @if (optional()) {
            <span class="in">{{ ui().optional }}</span>
          }
        </label>
        @if (lines() > 1) {
          <textarea
            [id]="one.id"
            [rows]="lines()"
            [attr.lang]="one.language"
            [attr.dir]="one.direction"
            [attr.maxlength]="most()"
            [attr.aria-invalid]="said ? true : null"
            [attr.aria-describedby]="said ? one.id + '-wrong' : null"
            [value]="textIn(one.language)"
            (input)="typed(one.language, $event)"
          ></textarea>
        } @else {
          <input
            [id]="one.id"
            [attr.lang]="one.language"
            [attr.dir]="one.direction"
            [attr.maxlength]="most()"
            [attr.aria-invalid]="said ? true : null"
            [attr.aria-describedby]="said ? one.id + '-wrong' : null"
            [value]="textIn(one.language)"
            (input)="typed(one.language, $event)"
          />
        }
        @if (said) {
          <p class="wrong" [id]="one.id + '-wrong'">{{ said }}</p>
        }
      </div>
    </ng-template>
  `,
  styleUrl: './local-words.scss',
})
export class LocalWords {
  protected readonly spoken = computed(() => builderWords().languages);
  protected readonly ui = uiWords;
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
  /** Keeps all but the first language out of the way until they are wanted. */
  readonly folded = input(false);
  readonly changed = output<LocalText>();
  private readonly id = `words-${++last}`;
  private readonly controls = computed(() =>
    this.languages().map((language) => ({
      language,
      id: `${this.id}-${language}`,
      name: inOrder(LANGUAGE_NAMES[language]),
      direction: directionOf(language),
    })),
  );

  protected readonly first = computed(() => (this.folded() ? this.controls().slice(0, 1) : this.controls()));
  protected readonly others = computed(() => (this.folded() ? this.controls().slice(1) : []));

  protected textIn(language: Language): string {
    return this.words()[language] ?? '';
  }

  protected typed(language: Language, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.changed.emit({ ...this.words(), [language]: value });
  }
}
