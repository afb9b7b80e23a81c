import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExportFile, ReceivedReport } from '@throughline/contract';
import { contentAddress, exportFilesResource, Exports, exportTeamsResource, receivedReportsResource } from '../api/exports';
import { publishedCyclesResource } from '../api/results';
import { Session } from '../session/session';
import { teamOptions, treeOf } from '../hr/teams/team-tree';
import { PageHeader } from '../ui/page-header/page-header';
import { ResourceState } from '../ui/state/resource-state';
import { State } from '../ui/state/state';
import { Attempt } from '../ui/toast/attempt';
import { Toasts } from '../ui/toast/toasts';
import { ExportForm } from './export-form';
import { ExportList } from './export-list';
import { rhythmText } from './export-words';
import { FileCheck } from './file-check';
import { exportWords } from './words/words';

const LOOK_AGAIN_MS = 2000;

/** Files of results: asking for one, fetching those that are there, and the reports that come by mail. */
@Component({
  selector: 'app-exports',
  imports: [ExportForm, ExportList, FileCheck, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './exports.html',
  styleUrl: './exports.scss',
})
export class ExportsPage {
  protected readonly words = exportWords;
  /** What the page before showed, from the address. */
  readonly subject = input<string>();
  readonly cycle = input<string>();
  readonly team = input<string>();

  private readonly exports = inject(Exports);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly attempt = new Attempt();
  protected readonly files = exportFilesResource();
  protected readonly cycles = publishedCyclesResource();
  protected readonly reports = receivedReportsResource();
  protected readonly mayArrange = computed(() => this.session.may('hr'));
  private readonly teams = exportTeamsResource(() => this.mayArrange());
  protected readonly items = computed(() => (this.files.hasValue() ? this.files.value().items : []));
  protected readonly received = computed(() => (this.reports.hasValue() ? this.reports.value().items : []));
  protected readonly cycleChoices = computed(() =>
    this.cycles.hasValue() ? this.cycles.value().items.map(({ id, name }) => ({ value: id, label: name })) : [],
  );
  protected readonly teamChoices = computed(() =>
    this.teams.hasValue()
      ? teamOptions(treeOf(this.teams.value().items))
      : (this.session.me()?.leads ?? []).map(({ teamId, teamName }) => ({ value: teamId, label: teamName })),
  );
  protected readonly when = rhythmText;

  constructor() {
    effect((onCleanup) => {
      if (!this.items().some(({ state }) => state === 'waiting' || state === 'making')) return;
      const timer = setTimeout(() => this.files.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** A small file is there already, and is fetched at once. */
  protected begun(file: ExportFile): void {
    this.files.reload();
    if (file.state !== 'done') return this.toasts.done(this.words().page.beingMade(file.title));
    this.toasts.done(this.words().page.ready(file.title));
    const link = document.createElement('a');
    link.href = contentAddress(file.id);
    link.download = file.fileName;
    link.click();
  }

  protected async leave({ id, name }: ReceivedReport): Promise<void> {
    if (await this.attempt.run(() => this.exports.leave(id), this.words().page.left(name))) this.reports.reload();
  }
}
