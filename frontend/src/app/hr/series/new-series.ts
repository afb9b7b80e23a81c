import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CycleSeries } from '../../api/cycle-series';
import { teamsResource } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { questionnairesResource } from '../../api/surveys';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { AudienceChoice, audienceNeedsSomebody } from '../cycle/audience-choice';
import { freshSeries, seriesBody } from './series-entry';
import { choices } from '../cycle/choices';
import { cyclesWords } from '../cycles/words/words';
import { seriesWords } from './words/words';

const wrong = (message: string) => ({ kind: 'series', message });

/** A new series: what it asks, whom, how often, and whether it opens its cycles by itself. */
@Component({
  selector: 'app-new-series',
  imports: [AudienceChoice, Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-series.html',
  styleUrl: '../cycle/cycle-form.scss',
})
export class NewSeriesPage implements Keeping {
  protected readonly words = seriesWords;
  protected readonly common = cyclesWords;
  private readonly series = inject(CycleSeries);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly questionnaires = questionnairesResource();
  protected readonly teams = teamsResource();
  private readonly fresh = freshSeries(today());
  protected readonly model = signal(this.fresh);
  private readonly done = signal(false);
  protected readonly kinds = computed(() => choices(this.words().kinds));
  protected readonly units = computed(() => choices(this.words().fresh.units));
  protected readonly happenings = computed(() => choices(this.words().fresh.happenings));
  protected readonly openings = computed(() => choices(this.words().fresh.openings));
  protected readonly options = computed(() =>
    (this.questionnaires.hasValue() ? this.questionnaires.value().items : []).map(({ id, title, questionCount }) => {
      return { value: id, label: this.words().fresh.option(title, questionCount) };
    }),
  );
  protected readonly entry = form(
    this.model,
    (path) => {
      required(path.name);
      required(path.questionnaireId, { message: () => this.words().fresh.noQuestionnaire });
      required(path.firstOn, { message: () => this.words().fresh.noDay });
      validate(path.every, ({ value }) => (whole(value(), 1) ? undefined : wrong(this.words().fresh.wholeNumber)));
      validate(path.openDays, ({ value }) => (whole(value(), 1) ? undefined : wrong(this.words().fresh.wholeDays)));
      audienceNeedsSomebody(path);
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return !this.done() && JSON.stringify(this.model()) !== JSON.stringify(this.fresh);
  }

  private async save(): Promise<void> {
    const { id } = await this.series.start(seriesBody(this.model()));
    this.done.set(true);
    this.toasts.done(this.words().fresh.done);
    await this.router.navigate(['/hr/series', id]);
  }
}

const whole = (value: number | null, least: number): boolean => value !== null && Number.isInteger(value) && value >= least;
