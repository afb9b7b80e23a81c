import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { LIMITS, LINKAGE } from '@throughline/domain';
import { LinkageRegister } from '../../../api/linkage';
import { sending } from '../../../api/refused-fields';
import { today } from '../../../ui/day-text';
import { Field, type Option } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { typedOver } from '../../../ui/field/typed';
import type { Keeping } from '../../../ui/keep-changes';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { Toasts } from '../../../ui/toast/toasts';
import { uiWords } from '../../../ui/words/words';
import { countText } from '../../../words/numbers';
import { Choosing } from '../choosing/choosing';
import { linkageWords } from '../words/words';
import { experimentBody, freshExperiment, startsInThePast } from './experiment-entry';
import { experimentWords } from './words/words';

/** Writes an action down before it starts: who does it from when, whom they are compared with, and what should come of it. */
@Component({
  selector: 'app-new-experiment',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, Note, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-experiment.html',
  styleUrl: '../registration.scss',
})
export class NewExperimentPage implements Keeping {
  private readonly register = inject(LinkageRegister);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly all = linkageWords;
  protected readonly words = computed(() => experimentWords().registering);
  protected readonly choosing = new Choosing();
  protected readonly most = LINKAGE.experimentTeams;
  private readonly fresh = computed(() => freshExperiment(this.choosing.choice().staff, this.choosing.choice().metric, today()));
  private readonly entry = typedOver(() => this.fresh());
  private readonly done = signal(false);
  protected readonly past = computed(() => startsInThePast(this.entry(), today()));
  protected readonly teamOptions = computed<Option[]>(() => [
    { value: '', label: this.words().chooseTeam },
    ...(this.choosing.teams.hasValue() ? this.choosing.teams.value().items.map(({ id, name }) => ({ value: id, label: name })) : []),
  ]);
  protected readonly staffOptions = computed<Option[]>(() => [{ value: '', label: this.words().noStaff }, ...this.choosing.staffOptions()]);
  protected readonly metricOptions = computed<Option[]>(() => [{ value: '', label: this.words().noMetric }, ...this.choosing.metricOptions()]);

  protected readonly form = form(
    this.entry,
    (path) => {
      required(path.name, { message: () => this.words().nameNeeded });
      minLength(path.name, 3, { message: () => this.words().short });
      maxLength(path.name, LIMITS.title, { message: () => uiWords().atMostCharacters(countText(LIMITS.title)) });
      required(path.until, { message: () => this.words().untilNeeded });
      applyEach(path.treated, (one) => {
        required(one.teamId, { message: () => this.words().teamNeeded });
        required(one.startsOn, { message: () => this.words().fromNeeded });
        validate(one.teamId, ({ value, valueOf }) => {
          const others = [...valueOf(path.treated), ...valueOf(path.compared)].filter(({ teamId }) => teamId !== '' && teamId === value());
          return others.length > 1 ? { kind: 'twice', message: this.words().twice } : undefined;
        });
      });
      applyEach(path.compared, (one) => {
        required(one.teamId, { message: () => this.words().teamNeeded });
        validate(one.teamId, ({ value, valueOf }) => {
          const others = [...valueOf(path.treated), ...valueOf(path.compared)].filter(({ teamId }) => teamId !== '' && teamId === value());
          return others.length > 1 ? { kind: 'twice', message: this.words().twice } : undefined;
        });
      });
      validate(path.metric, ({ value, valueOf }) => (!value() && !valueOf(path.staff) ? { kind: 'aim', message: this.words().aimNeeded } : undefined));
      validate(path.expectedStaff, ({ value, valueOf }) => unsaid(valueOf(path.staff), value()));
      validate(path.expectedMetric, ({ value, valueOf }) => unsaid(valueOf(path.metric), value()));
      validate(path.until, ({ value, valueOf }) => {
        const last = valueOf(path.treated)
          .map(({ startsOn }) => startsOn)
          .toSorted()
          .at(-1);
        return value() && last && value() <= last ? { kind: 'order', message: this.words().afterStart } : undefined;
      });
      validate(path.lookedAfterwards, ({ value }) => (this.past() && !value() ? { kind: 'past', message: this.words().pastNeeded } : undefined));
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return !this.done() && JSON.stringify(this.entry()) !== JSON.stringify(this.fresh());
  }

  protected addTreated(): void {
    // most actions start everywhere on one day
    this.entry.update((entry) => ({ ...entry, treated: [...entry.treated, { teamId: '', startsOn: entry.treated.at(-1)?.startsOn ?? today() }] }));
  }

  protected takeTreated(at: number): void {
    this.entry.update((entry) => ({ ...entry, treated: entry.treated.toSpliced(at, 1) }));
  }

  protected addCompared(): void {
    this.entry.update((entry) => ({ ...entry, compared: [...entry.compared, { teamId: '' }] }));
  }

  protected takeCompared(at: number): void {
    this.entry.update((entry) => ({ ...entry, compared: entry.compared.toSpliced(at, 1) }));
  }

  private async save(): Promise<void> {
    const made = await this.register.begin(experimentBody(this.entry(), today()));
    this.done.set(true);
    this.toasts.done(this.words().done);
    await this.router.navigate(['/leader/linkage/experiments', made.id]);
  }
}

/** What is to be judged needs an expectation beforehand. */
function unsaid(figure: string, expected: number | null): { kind: string; message: string } | undefined {
  return figure && !expected ? { kind: 'unsaid', message: experimentWords().registering.unsaid } : undefined;
}
