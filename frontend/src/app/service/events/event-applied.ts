import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventImportView } from '@throughline/contract';
import { unmappedAgentsResource } from '../../api/helpdesk-agents';
import { Note } from '../../ui/note/note';
import { eventWords } from './words/words';

/** What became of a file that is in: whether anything in it was new, where its figures are, and of whom it is not known for which team they work. */
@Component({
  selector: 'app-event-applied',
  imports: [Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-note tone="good" [urgent]="true">
      <p>
        {{ nothingNew() ? words().nothingNew : words().applied }} <a routerLink="/service/board">{{ words().seeFigures }}</a>
      </p>
    </app-note>
    @if (teamless(); as number) {
      <app-note tone="watch">
        <p>
          {{ words().teamless(number) }} <a routerLink="/service/agents">{{ words().sayTeams }}</a>
        </p>
      </app-note>
    }
  `,
})
export class EventApplied {
  readonly file = input.required<EventImportView>();
  protected readonly words = eventWords;
  private readonly unmapped = unmappedAgentsResource();
  protected readonly nothingNew = computed(() => {
    const { added, changed, events } = this.file().counts;
    return added === 0 && !changed && events > 0;
  });
  /** Agents and groups of the source whose events count for no team. */
  protected readonly teamless = computed(() =>
    this.unmapped.hasValue() ? this.unmapped.value().items.filter(({ sourceId }) => sourceId === this.file().sourceId).length : 0,
  );
}
