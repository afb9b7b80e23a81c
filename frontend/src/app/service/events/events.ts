import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EventImportView, OutcomeSource } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { EventImports, eventImportsResource, sourcesResource } from '../../api/event-imports';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { EventSource } from './event-source';
import { stateTone } from './state-tone';
import { eventWords } from './words/words';

/** Where single events come in: whose file it is, the file, and the files before. */
@Component({
  selector: 'app-events',
  imports: [Cell, DataTable, EventSource, FileDrop, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events.html',
  styleUrl: './events.scss',
})
export class Events {
  private readonly events = inject(EventImports);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly words = eventWords;
  protected readonly most = LIMITS.eventImportBytes;
  protected readonly sources = sourcesResource();
  protected readonly imports = eventImportsResource();
  /** Sources that files come from, and that still take any. */
  protected readonly open = computed(() =>
    (this.sources.hasValue() ? this.sources.value().items : []).filter(({ kind, retired }) => !retired && kind !== 'feedback' && kind !== 'complaints'),
  );
  /** The only source there is needs not be chosen. */
  protected readonly chosen = linkedSignal<readonly OutcomeSource[], string>({
    source: this.open,
    computation: (open, before) => (open.some(({ id }) => id === before?.value) ? before!.value : open.length === 1 ? open[0]!.id : ''),
  });
  protected readonly keys = computed(() => (this.sources.hasValue() ? this.sources.value().items.map(({ key }) => key) : []));
  protected readonly columns = computed<Column<EventImportView>[]>(() => {
    const words = eventWords();
    const names = new Map((this.sources.hasValue() ? this.sources.value().items : []).map(({ id, name }) => [id, name]));
    return [
      { key: 'file', label: words.file, value: (row) => row.fileName, link: (row) => ['/service/events', row.id] },
      { key: 'source', label: words.kindOfSource, value: (row) => names.get(row.sourceId) },
      { key: 'state', label: words.state, value: (row) => words.states[row.state] },
      { key: 'rows', label: words.rows, numeric: true, value: (row) => row.counts.rows, text: (row) => countText(row.counts.rows) },
      { key: 'events', label: words.events, numeric: true, value: (row) => row.counts.events, text: (row) => countText(row.counts.events) },
      { key: 'refused', label: words.refused, numeric: true, value: (row) => row.counts.refusedRows, text: (row) => countText(row.counts.refusedRows) },
    ];
  });
  protected readonly tone = stateTone;

  protected stateWord({ state }: EventImportView): string {
    return eventWords().states[state];
  }

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected added(source: OutcomeSource): void {
    this.sources.update((list) => ({ items: [...(list?.items ?? []), source] }));
    this.chosen.set(source.id);
  }

  protected async take(file: File): Promise<void> {
    await this.attempt.run(async () => {
      const { id } = await this.events.send(this.chosen(), file);
      await this.router.navigate(['/service/events', id]);
    });
  }
}
