import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ExportFile, NewExport } from '@throughline/contract';
import {
  type CsvSeparator,
  CYCLE_SUBJECTS,
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportSubject,
  type Language,
  LANGUAGE_NAMES,
  LANGUAGES,
  TEAM_SUBJECTS,
} from '@throughline/domain';
import { Exports } from '../api/exports';
import { sending } from '../api/refused-fields';
import { Session } from '../session/session';
import { Field, type Option } from '../ui/field/field';
import { FormProblem } from '../ui/field/form-problem';
import { FORMAT_WORDS, SUBJECT_WORDS } from './export-words';

/** What is typed: empty where there is no choice. */
interface Entry {
  subject: ExportSubject;
  cycleId: string;
  teamId: string;
  format: ExportFormat;
  language: Language;
  separator: CsvSeparator | '';
}

/** Asks for a file. What the page before showed is filled in. */
@Component({
  selector: 'app-export-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="asked">
      <app-form-problem [form]="asked" />
      <app-field label="What" [options]="subjects()" [field]="asked.subject" />
      @if (ofCycle()) {
        <app-field label="Of which survey" [options]="cycles()" [field]="asked.cycleId" placeholder="Choose a survey" />
      }
      @if (ofTeam()) {
        <app-field label="Team" [options]="teams()" [field]="asked.teamId" placeholder="All teams I may see" hint="With all teams below it." />
      }
      <app-field label="Format" [options]="formats" [field]="asked.format" />
      <app-field label="Language of headings and questions" [options]="languages" [field]="asked.language" />
      @if (entry().format === 'csv') {
        <app-field label="Between the cells" [options]="separators" [field]="asked.separator" placeholder="What spreadsheets in the language expect" />
      }
      <div><button matButton="filled" type="submit" [disabled]="asked().submitting()">Make the file</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
      align-items: start;
      gap: var(--tl-4);
    }
    form > div {
      grid-column: 1 / -1;
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class ExportForm {
  readonly cycles = input.required<readonly Option[]>();
  readonly teams = input.required<readonly Option[]>();
  readonly subject = input<string>();
  readonly cycleId = input<string>();
  readonly teamId = input<string>();
  /** The file that was asked for. */
  readonly started = output<ExportFile>();
  private readonly exports = inject(Exports);
  private readonly session = inject(Session);

  protected readonly entry = linkedSignal<Entry>(() => ({
    subject: EXPORT_SUBJECTS.find((one) => one === this.subject()) ?? 'results',
    cycleId: this.cycleId() ?? this.cycles()[0]?.value ?? '',
    teamId: this.teamId() ?? '',
    format: 'xlsx',
    language: 'en',
    separator: '',
  }));
  protected readonly subjects = computed(() =>
    EXPORT_SUBJECTS.filter((subject) => subject !== 'questionnaire' || this.session.may('hr')).map((value) => ({ value, label: SUBJECT_WORDS[value] })),
  );
  protected readonly ofCycle = computed(() => CYCLE_SUBJECTS.includes(this.entry().subject));
  protected readonly ofTeam = computed(() => TEAM_SUBJECTS.includes(this.entry().subject));
  protected readonly formats = EXPORT_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }));
  protected readonly languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  protected readonly separators = [
    { value: 'comma', label: 'Commas' },
    { value: 'semicolon', label: 'Semicolons' },
    { value: 'tab', label: 'Tabs' },
  ];
  protected readonly asked = form(this.entry, { submission: sending(() => this.ask()) });

  private async ask(): Promise<void> {
    const { subject, cycleId, teamId, format, language, separator } = this.entry();
    const body: NewExport = {
      subject,
      format,
      language,
      ...(this.ofCycle() && cycleId ? { cycleId } : {}),
      ...(this.ofTeam() && teamId ? { teamId } : {}),
      ...(format === 'csv' && separator ? { separator } : {}),
    };
    this.started.emit(await this.exports.start(body));
  }
}
