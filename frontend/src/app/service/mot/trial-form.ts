import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { BarrierRun } from '@throughline/contract';
import { COMPLAINT_CHANNELS, type ComplaintChannel, INSPECTION } from '@throughline/domain';
import { Inspections } from '../../api/complaint-inspections';
import { teamsResource } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Toasts } from '../../ui/toast/toasts';
import { complaintWords } from '../complaints/words/words';
import { motWords } from './words/words';

const empty = () => ({
  ...{ on: today(), channel: 'web' as string, teamId: '', note: '' },
  ...{ steps: null as number | null, minutes: null as number | null, handOvers: 0 as number | null, deadEnds: 0 as number | null },
  ...{ foundAlone: false, toldNext: false, takenIn: false, freeOfCharge: false },
});
const TICKS = ['foundAlone', 'toldNext', 'takenIn', 'freeOfCharge'] as const;

/** Somebody who tried to complain enters what it took. */
@Component({
  selector: 'app-trial-form',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().enterTrial }}</h2>
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().on" type="date" [field]="entry.on" />
      <app-field [label]="words().channel" [options]="channels()" [field]="entry.channel" />
      <app-team-picker [label]="words().team" [teams]="allTeams()" [none]="words().noTeam" [optional]="true" [formField]="entry.teamId" />
      <app-field [label]="words().steps" type="number" [hint]="words().stepsHint" [field]="entry.steps" />
      <app-field [label]="words().minutes" type="number" [field]="entry.minutes" />
      <app-field [label]="words().handOvers" type="number" [field]="entry.handOvers" />
      <app-field [label]="words().deadEnds" type="number" [hint]="words().deadEndsHint" [field]="entry.deadEnds" />
      <div class="wide ticks">
        @for (tick of ticks; track tick) {
          <label><input type="checkbox" [formField]="entry[tick]" /> {{ words()[tick] }}</label>
        }
      </div>
      <app-field class="wide" [label]="words().note" [lines]="2" [hint]="words().noteHint" [optional]="true" [field]="entry.note" />
      <div class="wide">
        <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().enter }}</button>
      </div>
    </form>
  `,
  styleUrl: './trial-form.scss',
})
export class TrialForm {
  readonly entered = output<BarrierRun>();
  private readonly inspections = inject(Inspections);
  private readonly toasts = inject(Toasts);
  private readonly teams = teamsResource();
  protected readonly words = motWords;
  protected readonly ticks = TICKS;
  protected readonly channels = computed(() => COMPLAINT_CHANNELS.map((value) => ({ value, label: complaintWords().channels[value] })));
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  private readonly typed = signal(empty());
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.on);
      for (const one of [path.steps, path.minutes, path.handOvers, path.deadEnds]) {
        required(one);
        min(one, 0);
      }
      min(path.steps, 1);
      max(path.steps, INSPECTION.stepsMost);
      max(path.minutes, INSPECTION.minutesMost);
      maxLength(path.note, INSPECTION.noteMax);
    },
    { submission: sending(() => this.send()) },
  );

  unsaved(): boolean {
    const { steps, minutes, note } = this.typed();
    return steps !== null || minutes !== null || note.trim() !== '';
  }

  private async send(): Promise<void> {
    const { channel, teamId, steps, minutes, handOvers, deadEnds, ...rest } = this.typed();
    const run = await this.inspections.enter({
      ...rest,
      channel: channel as ComplaintChannel,
      ...{ steps: steps!, minutes: minutes!, handOvers: handOvers!, deadEnds: deadEnds! },
      ...(teamId ? { teamId } : {}),
    });
    this.typed.set(empty());
    this.entry().reset();
    this.toasts.done(motWords().entered);
    this.entered.emit(run);
  }
}
