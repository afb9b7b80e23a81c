import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague, ExportSchedule, ExportScheduleText } from '@throughline/contract';
import { EXPORT_FORMATS, type ExportFormat, SCHEDULE_RHYTHMS, SCHEDULE_SUBJECTS, type ScheduleRhythm } from '@throughline/domain';
import { Exports } from '../../api/exports';
import { sending } from '../../api/refused-fields';
import { FORMAT_WORDS, SUBJECT_WORDS, WEEKDAYS } from '../../exports/export-words';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field, type Option } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';

interface Entry {
  name: string;
  subject: ExportScheduleText['subject'];
  format: ExportFormat;
  teamId: string;
  rhythm: ScheduleRhythm;
  day: string;
  mail: 'link' | 'file';
  next: string;
}

const FRESH: Entry = { name: '', subject: 'heatmap', format: 'pdf', teamId: '', rhythm: 'publication', day: '1', mail: 'link', next: '' };

/** Sets up a report by mail: what, when, and for whom. */
@Component({
  selector: 'app-report-form',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="report">
      <app-form-problem [form]="report" />
      <app-field label="Name of the report" [field]="report.name" />
      <app-field label="What" [options]="subjects" [field]="report.subject" />
      <app-field label="Format" [options]="formats" [field]="report.format" />
      <app-field label="Team" [options]="teams()" [field]="report.teamId" placeholder="All teams the receiver may see" />
      <app-field label="When" [options]="rhythms" [field]="report.rhythm" />
      @if (entry().rhythm !== 'publication') {
        <app-field label="On which day" [options]="days()" [field]="report.day" />
      }
      <app-field label="The mail holds" [options]="mails" [field]="report.mail" [hint]="mailHint()" />
      <div class="wide">
        <app-colleague-picker label="Add somebody who gets it" [field]="report.next" (picked)="take($event)" />
        <p class="tl-quiet">HR and leaders of teams can get it, each what she may see on that day.</p>
        @if (receivers().length) {
          <ul aria-label="Who gets it">
            @for (person of receivers(); track person.id) {
              <li>
                <span dir="auto">{{ person.name }}</span>
                <button matButton type="button" [attr.aria-label]="'Leave out ' + person.name" (click)="leaveOut(person.id)">Leave out</button>
              </li>
            }
          </ul>
        }
      </div>
      <div class="wide"><button matButton="filled" type="submit" [disabled]="report().submitting() || !receivers().length">Set up the report</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
      align-items: start;
      gap: var(--tl-4);
    }
    .wide {
      grid-column: 1 / -1;
    }
    app-form-problem {
      display: contents;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--tl-3);
    }
  `,
})
export class ReportForm {
  readonly teams = input.required<readonly Option[]>();
  readonly added = output<ExportSchedule>();
  private readonly exports = inject(Exports);
  private readonly picker = viewChild.required(ColleaguePicker);
  protected readonly entry = signal<Entry>(FRESH);
  protected readonly receivers = signal<readonly Colleague[]>([]);
  protected readonly subjects = SCHEDULE_SUBJECTS.map((value) => ({ value, label: SUBJECT_WORDS[value] }));
  protected readonly formats = EXPORT_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }));
  protected readonly rhythms = SCHEDULE_RHYTHMS.map((value) => ({
    value,
    label: { weekly: 'Every week', monthly: 'Every month', publication: 'After each publication' }[value],
  }));
  protected readonly mails = [
    { value: 'link', label: 'A link to the file' },
    { value: 'file', label: 'The file itself' },
  ];
  protected readonly mailHint = computed(() =>
    this.entry().mail === 'link'
      ? 'Only whoever is signed in and may still see the teams can fetch it.'
      : 'Whoever has the mail can read it and pass it on. Files above 5 MB come as a link.',
  );
  protected readonly days = computed<readonly Option[]>(() =>
    this.entry().rhythm === 'weekly'
      ? WEEKDAYS.map((label, i) => ({ value: String(i + 1), label }))
      : Array.from({ length: 28 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
  );
  protected readonly report = form(this.entry, (path) => required(path.name, { message: 'Give the report a name.' }), {
    submission: sending(() => this.send()),
  });

  protected take(person: Colleague): void {
    this.receivers.update((all) => (all.some(({ id }) => id === person.id) ? all : [...all, person]));
    this.picker().clear();
  }

  protected leaveOut(id: string): void {
    this.receivers.update((all) => all.filter((person) => person.id !== id));
  }

  private async send(): Promise<void> {
    const { name, subject, format, teamId, rhythm, day, mail } = this.entry();
    const number = Math.min(Number(day), rhythm === 'weekly' ? 7 : 28);
    const receivers = this.receivers().map(({ id }) => id);
    const text = { name, subject, format, rhythm, day: number, receivers, paused: false, attached: mail === 'file' };
    const made = await this.exports.addSchedule(teamId ? { ...text, teamId } : text);
    this.receivers.set([]);
    this.report().reset();
    this.entry.set(FRESH);
    this.added.emit(made);
  }
}
