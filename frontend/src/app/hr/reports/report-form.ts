import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague, ExportSchedule, ExportScheduleText } from '@throughline/contract';
import { EXPORT_FORMATS, type ExportFormat, SCHEDULE_RHYTHMS, SCHEDULE_SUBJECTS, type ScheduleRhythm } from '@throughline/domain';
import { Exports } from '../../api/exports';
import { sending } from '../../api/refused-fields';
import { weekdayName } from '../../exports/export-words';
import { exportWords } from '../../exports/words/words';
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
      <app-field [label]="words().report.name" [field]="report.name" />
      <app-field [label]="words().form.what" [options]="subjects()" [field]="report.subject" />
      <app-field [label]="words().form.format" [options]="formats()" [field]="report.format" />
      <app-field [label]="words().form.team" [options]="teams()" [field]="report.teamId" [placeholder]="words().report.anyTeam" />
      <app-field [label]="words().report.when" [options]="rhythms()" [field]="report.rhythm" />
      @if (entry().rhythm !== 'publication') {
        <app-field [label]="words().report.day" [options]="days()" [field]="report.day" />
      }
      <app-field [label]="words().report.mail" [options]="mails()" [field]="report.mail" [hint]="mailHint()" />
      <div class="wide">
        <app-colleague-picker [label]="words().report.add" [field]="report.next" (picked)="take($event)" />
        <p class="tl-small tl-quiet">{{ words().report.who }}</p>
        @if (receivers().length) {
          <ul [attr.aria-label]="words().report.receivers">
            @for (person of receivers(); track person.id) {
              <li>
                <span dir="auto">{{ person.name }}</span>
                <button matButton type="button" [attr.aria-label]="words().report.leaveOutOne(person.name)" (click)="leaveOut(person.id)">
                  {{ words().report.leaveOut }}
                </button>
              </li>
            }
          </ul>
        }
      </div>
      <div class="wide">
        <button matButton="filled" type="submit" [disabled]="report().submitting() || !receivers().length">{{ words().report.act }}</button>
      </div>
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
  protected readonly words = exportWords;
  readonly teams = input.required<readonly Option[]>();
  readonly added = output<ExportSchedule>();
  private readonly exports = inject(Exports);
  private readonly picker = viewChild.required(ColleaguePicker);
  protected readonly entry = signal<Entry>(FRESH);
  protected readonly receivers = signal<readonly Colleague[]>([]);
  protected readonly subjects = computed(() => SCHEDULE_SUBJECTS.map((value) => ({ value, label: this.words().subjects[value] })));
  protected readonly formats = computed(() => EXPORT_FORMATS.map((value) => ({ value, label: this.words().formats[value] })));
  protected readonly rhythms = computed(() => SCHEDULE_RHYTHMS.map((value) => ({ value, label: this.words().rhythm[value] })));
  protected readonly mails = computed(() => [
    { value: 'link', label: this.words().report.link },
    { value: 'file', label: this.words().report.file },
  ]);
  protected readonly mailHint = computed(() => (this.entry().mail === 'link' ? this.words().report.linkHint : this.words().report.fileHint));
  protected readonly days = computed<readonly Option[]>(() =>
    this.entry().rhythm === 'weekly'
      ? Array.from({ length: 7 }, (_, i) => ({ value: String(i + 1), label: weekdayName(i + 1) }))
      : Array.from({ length: 28 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
  );
  protected readonly report = form(this.entry, (path) => required(path.name, { message: () => this.words().report.needsName }), {
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
