import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EventImports } from '../../api/event-imports';
import { Note } from '../../ui/note/note';
import { Attempt } from '../../ui/toast/attempt';
import { pageLanguage } from '../../words/language';
import { eventWords } from './words/words';

/** What a file has figures of that nothing is counted for yet: one click, and it is. */
@Component({
  selector: 'app-event-wanting',
  imports: [MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-note tone="watch">
      <p>
        <strong>{{ words().wanting }}</strong>
      </p>
      <ul>
        @for (definition of wanting(); track definition) {
          <li>{{ nameOf(definition) }}</li>
        }
      </ul>
      <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="add()">{{ label() }}</button>
    </app-note>
  `,
})
export class EventWanting {
  private readonly events = inject(EventImports);
  /** Keys of definitions of the library. */
  readonly wanting = input.required<readonly string[]>();
  readonly made = output();
  protected readonly attempt = new Attempt();
  protected readonly words = eventWords;
  protected readonly label = computed(() => (this.wanting().length === 1 ? eventWords().make(this.nameOf(this.wanting()[0]!)) : eventWords().addAll));

  protected nameOf(definition: string): string {
    return eventWords().definitions[definition] ?? definition;
  }

  protected async add(): Promise<void> {
    const done = await this.attempt.run(async () => {
      for (const definition of this.wanting()) await this.events.addDefinedMetric(definition, pageLanguage());
    });
    if (done) this.made.emit();
  }
}
