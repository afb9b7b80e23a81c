import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Stop } from '../protocol/stop';
import { Speech } from '../words/speech';

/** What did not work, said on the spot. */
@Component({
  selector: 'app-said-no',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (stop(); as stop) {
      @let said = speech.say(stop);
      <p class="notice act" role="alert" dir="auto">
        <strong>{{ said.title }}.</strong> {{ said.message }}
      </p>
    }
  `,
})
export class SaidNo {
  readonly stop = input<Stop>();
  protected readonly speech = inject(Speech);
}
