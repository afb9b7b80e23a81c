import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ExportFile, NewExport } from '@throughline/contract';
import {
  CSV_SEPARATORS,
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
import { pageLanguage } from '../words/language';
import { exportWords } from './words/words';

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
      <app-field [label]="words().form.what" [options]="subjects()" [field]="asked.subject" />
      @if (ofCycle()) {
        <app-field [label]="words().form.cycle" [options]="cycles()" [field]="asked.cycleId" [placeholder]="words().form.chooseCycle" />
      }
      @if (ofTeam()) {
        <app-field
          [label]="words().form.team"
          [options]="teams()"
          [field]="asked.teamId"
          [placeholder]="words().form.allTeams"
          [hint]="words().form.teamHint"
        />
      }
      <app-field [label]="words().form.format" [options]="formats()" [field]="asked.format" />
      <app-field [label]="words().form.language" [options]="languages" [field]="asked.language" />
      @if (entry().format === 'csv') {
        <app-field [label]="words().form.separator" [options]="separators()" [field]="asked.separator" [placeholder]="words().form.expected" />
      }
      <div>
        <button matButton="filled" type="submit" [disabled]="asked().submitting()">{{ words().form.act }}</button>
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
    form > div {
      grid-column: 1 / -1;
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class ExportForm {
  protected readonly words = exportWords;
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
    language: untracked(pageLanguage),
    separator: '',
  }));
  protected readonly subjects = computed(() =>
    EXPORT_SUBJECTS.filter((subject) => subject !== 'questionnaire' || this.session.may('hr')).map((value) => ({ value, label: this.words().subjects[value] })),
  );
  protected readonly ofCycle = computed(() => CYCLE_SUBJECTS.includes(this.entry().subject));
  protected readonly ofTeam = computed(() => TEAM_SUBJECTS.includes(this.entry().subject));
  protected readonly formats = computed(() => EXPORT_FORMATS.map((value) => ({ value, label: this.words().formats[value] })));
  protected readonly languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  protected readonly separators = computed(() => CSV_SEPARATORS.map((value) => ({ value, label: this.words().form[value] })));
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
