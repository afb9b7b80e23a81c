import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExportSchedule } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import { Exports, exportSchedulesResource } from '../../api/exports';
import { FORMAT_WORDS, rhythmText, SUBJECT_WORDS } from '../../exports/export-words';
import { Confirm } from '../../ui/confirm/confirm';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { teamOptions, treeOf } from '../teams/team-tree';
import { ReportForm } from './report-form';

/** Reports that come by mail: which there are, and a new one. */
@Component({
  selector: 'app-reports',
  imports: [MatButton, PageHeader, ReportForm, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Reports by mail"
      lead="Made again and again. Each receiver gets a file of what that person may see on that day: as a link, or in the mail itself if you choose so."
      [back]="{ label: 'Files', link: '/exports' }"
    />
    <div class="page">
      <section aria-labelledby="there-heading">
        <h2 id="there-heading">Reports</h2>
        <app-resource-state [resource]="schedules" />
        @if (schedules.hasValue()) {
          @if (items().length) {
            <ul>
              @for (one of items(); track one.id) {
                <li>
                  <div class="words">
                    <h3 dir="auto">{{ one.name }}</h3>
                    <p>{{ what(one) }}</p>
                    <p class="tl-quiet">
                      For {{ receivers(one) }}{{ one.attached ? ', with the file in the mail' : '' }}{{ one.paused ? '. Paused now.' : '.' }}
                    </p>
                  </div>
                  <div class="tl-row">
                    <button matButton="outlined" type="button" [attr.aria-label]="(one.paused ? 'Let go on ' : 'Pause ') + one.name" (click)="pause(one)">
                      {{ one.paused ? 'Let it go on' : 'Pause' }}
                    </button>
                    <button matButton="outlined" type="button" [attr.aria-label]="'Delete ' + one.name" (click)="remove(one)">Delete</button>
                  </div>
                </li>
              }
            </ul>
          } @else {
            <app-state kind="empty" heading="No report yet" sentence="A report can come every week, every month, or after each publication." />
          }
        }
      </section>
      <section aria-labelledby="new-heading">
        <h2 id="new-heading">New report</h2>
        <app-report-form [teams]="teams()" (added)="added($event)" />
      </section>
    </div>
  `,
  styleUrl: '../../exports/exports.scss',
})
export class Reports {
  private readonly exports = inject(Exports);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly attempt = new Attempt();
  private readonly all = teamsResource();
  protected readonly schedules = exportSchedulesResource();
  protected readonly items = computed(() => (this.schedules.hasValue() ? this.schedules.value().items : []));
  protected readonly teams = computed(() => (this.all.hasValue() ? teamOptions(treeOf(this.all.value().items)) : []));

  protected what(one: ExportSchedule): string {
    return `${SUBJECT_WORDS[one.subject]}, ${FORMAT_WORDS[one.format]}. ${rhythmText(one)}.${one.teamName ? ` ${one.teamName} with all below it.` : ''}`;
  }

  protected receivers({ receivers }: ExportSchedule): string {
    return receivers.length ? receivers.map(({ name }) => name).join(', ') : 'nobody any more';
  }

  protected added({ name }: ExportSchedule): void {
    this.toasts.done(`"${name}" is set up.`);
    this.schedules.reload();
  }

  protected async pause(one: ExportSchedule): Promise<void> {
    const { name, subject, format, teamId, rhythm, day, receivers, paused, attached } = one;
    const ids = receivers.map(({ employeeId }) => employeeId);
    const text = { name, subject: subject as 'results', format, rhythm, day, receivers: ids, paused: !paused, attached };
    const said = paused ? `"${name}" goes on.` : `"${name}" is paused.`;
    if (await this.attempt.run(() => this.exports.changeSchedule(one.id, teamId === null ? text : { ...text, teamId }), said)) this.schedules.reload();
  }

  protected async remove({ id, name }: ExportSchedule): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Delete "${name}"?`,
      sentences: ['It is made no more. Files that were made stay with those who have them.'],
      act: 'Delete the report',
      destructive: true,
    });
    if (sure && (await this.attempt.run(() => this.exports.removeSchedule(id), `"${name}" is deleted.`))) this.schedules.reload();
  }
}
