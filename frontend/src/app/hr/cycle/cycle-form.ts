import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CycleDemographicChoice, NewCycle, QuestionnaireSummary, TeamEntry } from '@throughline/contract';
import { LANGUAGE_NAMES, SURVEY_LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { AudienceChoice } from './audience-choice';
import { bodyOf, nextReminder, TRUSTEES, type CycleEntry } from './cycle-entry';
import { cycleRules } from './cycle-rules';
import { choices } from './choices';
import { DemographicChoice } from './demographic-choice';
import { cycleWords } from './words/words';

/** What a cycle is before it opens: questionnaire, days, audience, the smallest groups that are shown, reminders. */
@Component({
  selector: 'app-cycle-form',
  imports: [AudienceChoice, DemographicChoice, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cycle-form.html',
  styleUrl: './cycle-form.scss',
})
export class CycleForm {
  protected readonly words = cycleWords;
  readonly entry = input.required<CycleEntry>();
  readonly questionnaires = input.required<readonly QuestionnaireSummary[]>();
  readonly teams = input.required<readonly TeamEntry[]>();
  /** Sends it; what it rejects with is shown at the fields. */
  readonly save = input.required<(body: NewCycle) => Promise<unknown>>();
  readonly act = input<string>();

  protected readonly model = typedOver(() => this.entry());
  /** Whether something was typed that is not saved. */
  readonly changed = computed(() => JSON.stringify(this.model()) !== JSON.stringify(this.entry()));
  protected readonly cycle = form(this.model, cycleRules, {
    submission: sending(() => this.save()(bodyOf(this.model()))),
  });

  protected readonly questionnaireOptions = computed(() =>
    this.questionnaires().map(({ id, title, version, questionCount, minutes }) => ({
      value: id,
      label: this.words().form.option(title, version, questionCount, minutes),
    })),
  );
  /** Those of the chosen questionnaire. */
  protected readonly languages = computed(() =>
    (this.questionnaires().find(({ id }) => id === this.model().questionnaireId)?.languages ?? []).map((key) => ({ key, name: LANGUAGE_NAMES[key] })),
  );
  protected readonly cards = computed(() => choices(this.words().form.cards));
  protected readonly trends = computed(() => choices(this.words().form.trendKinds));
  protected readonly counters = computed(() => choices(this.words().form.counters));
  protected readonly trusteeCount = computed(() => TRUSTEES[this.model().countedBy]);
  protected readonly reminderRoom = computed(() => this.model().remindOn.length < SURVEY_LIMITS.reminders);

  protected readonly demographics = computed(() => this.model().demographics);

  protected show(demographics: readonly CycleDemographicChoice[]): void {
    this.model.update((entry) => ({ ...entry, demographics }));
  }

  protected addReminder(): void {
    this.model.update((entry) => ({ ...entry, remindOn: [...entry.remindOn, nextReminder(entry)] }));
  }

  protected takeReminder(index: number): void {
    this.model.update((entry) => ({ ...entry, remindOn: entry.remindOn.filter((_, at) => at !== index) }));
  }
}
