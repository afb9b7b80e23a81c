import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExportSchedule } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import { Exports, exportSchedulesResource } from '../../api/exports';
import { rhythmText } from '../../exports/export-words';
import { exportWords } from '../../exports/words/words';
import { Confirm } from '../../ui/confirm/confirm';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { teamOptions, treeOf } from '../teams/team-tree';
import { inOrder } from '../../words/numbers';
import { ReportForm } from './report-form';

/** Reports that come by mail: which there are, and a new one. */
@Component({
  selector: 'app-reports',
  imports: [MatButton, PageHeader, ReportForm, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="all().titles.reports" [lead]="words().lead" [back]="{ label: all().titles.files, link: '/exports' }" />
    <div class="page">
      <section aria-labelledby="there-heading">
        <h2 id="there-heading">{{ words().list }}</h2>
        <app-resource-state [resource]="schedules" />
        @if (schedules.hasValue()) {
          @if (items().length) {
            <ul>
              @for (one of items(); track one.id) {
                <li>
                  <div class="words">
                    <h3 dir="auto">{{ one.name }}</h3>
                    <p>{{ what(one) }}</p>
                    <p class="tl-quiet">{{ receivers(one) }}</p>
                  </div>
                  <div class="tl-row">
                    <button
                      matButton="outlined"
                      type="button"
                      [attr.aria-label]="one.paused ? words().goOnOne(one.name) : words().pauseOne(one.name)"
                      (click)="pause(one)"
                    >
                      {{ one.paused ? words().goOn : words().pause }}
                    </button>
                    <button matButton="outlined" type="button" [attr.aria-label]="words().removeOne(one.name)" (click)="remove(one)">
                      {{ words().remove }}
                    </button>
                  </div>
                </li>
              }
            </ul>
          } @else {
            <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
          }
        }
      </section>
      <section aria-labelledby="new-heading">
        <h2 id="new-heading">{{ words().newReport }}</h2>
        <app-report-form [teams]="teams()" (added)="added($event)" />
      </section>
    </div>
  `,
  styleUrl: '../../exports/exports.scss',
})
export class Reports {
  protected readonly all = exportWords;
  protected readonly words = computed(() => exportWords().reports);
  private readonly exports = inject(Exports);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly attempt = new Attempt();
  private readonly allTeams = teamsResource();
  protected readonly schedules = exportSchedulesResource();
  protected readonly items = computed(() => (this.schedules.hasValue() ? this.schedules.value().items : []));
  protected readonly teams = computed(() => (this.allTeams.hasValue() ? teamOptions(treeOf(this.allTeams.value().items)) : []));

  protected what(one: ExportSchedule): string {
    const { subjects, formats } = this.all();
    const what = this.words().what(subjects[one.subject], formats[one.format], rhythmText(one));
    return one.teamName ? `${what} ${this.words().withBelow(inOrder(one.teamName))}` : what;
  }

  protected receivers({ receivers, attached, paused }: ExportSchedule): string {
    const words = this.words();
    const people = receivers.length ? receivers.map(({ name }) => inOrder(name)).join(this.all().comma) : words.nobody;
    return `${words.for(people)}${attached ? words.attached : ''}.${paused ? ` ${words.paused}` : ''}`;
  }

  protected added({ name }: ExportSchedule): void {
    this.toasts.done(this.words().added(name));
    this.schedules.reload();
  }

  protected async pause(one: ExportSchedule): Promise<void> {
    const { name, subject, format, teamId, rhythm, day, receivers, paused, attached } = one;
    const ids = receivers.map(({ employeeId }) => employeeId);
    const text = { name, subject: subject as 'results', format, rhythm, day, receivers: ids, paused: !paused, attached };
    const said = paused ? this.words().goesOn(name) : this.words().isPaused(name);
    if (await this.attempt.run(() => this.exports.changeSchedule(one.id, teamId === null ? text : { ...text, teamId }), said)) this.schedules.reload();
  }

  protected async remove({ id, name }: ExportSchedule): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().sure(name),
      sentences: [this.words().sureText],
      act: this.words().act,
      destructive: true,
    });
    if (sure && (await this.attempt.run(() => this.exports.removeSchedule(id), this.words().removed(name)))) this.schedules.reload();
  }
}
