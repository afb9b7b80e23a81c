import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Metric } from '@throughline/contract';
import { Inspections } from '../../api/complaint-inspections';
import { teamsResource } from '../../api/directory';
import { metricsResource } from '../../api/outcomes';
import { sending } from '../../api/refused-fields';
import { TeamChoice } from '../../hr/teams/team-choice';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { motWords } from './words/words';

/** Starts an inspection: of which days, which teams, and by which metrics the silent are estimated. */
@Component({
  selector: 'app-new-inspection',
  imports: [Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, TeamChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().newOne" [lead]="words().newLead" [back]="{ label: words().title, link: '/service/mot' }" />
    <app-resource-state [resource]="metrics" />
    <app-resource-state [resource]="teams" />
    @if (metrics.hasValue() && teams.hasValue()) {
      <form [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().from" type="date" [optional]="true" [hint]="words().emptyDays" [field]="entry.from" />
        <app-field [label]="words().until" type="date" [optional]="true" [field]="entry.until" />
        <div class="wide">
          <app-team-choice [label]="words().teams" [teams]="teams.value().items" [(chosen)]="chosen" />
          @if (!chosen().length) {
            <p class="tl-quiet">{{ words().noTeams }}</p>
          }
        </div>
        <app-field
          [label]="words().ratings"
          [options]="ratingOptions()"
          [placeholder]="words().noEstimate"
          [optional]="true"
          [hint]="words().silentHint"
          [field]="entry.ratingMetricId"
        />
        <app-field
          [label]="words().contacts"
          [options]="contactOptions()"
          [placeholder]="words().noEstimate"
          [optional]="true"
          [field]="entry.contactMetricId"
        />
        <div class="wide">
          <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().start }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: var(--tl-4);
      max-width: 880px;
    }
    .wide {
      grid-column: 1 / -1;
      min-width: 0;
    }
  `,
})
export class NewInspection {
  private readonly inspections = inject(Inspections);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly words = motWords;
  protected readonly metrics = metricsResource();
  protected readonly teams = teamsResource();
  protected readonly chosen = signal<readonly string[]>([]);
  private readonly rating = computed(() => this.known(isRating));
  private readonly contact = computed(() => this.known(isCount));
  // what is usual is chosen already: contacts as the library defines them, and the only metric of ratings
  private readonly typed = linkedSignal(() => ({
    ...{ from: '', until: '' },
    ratingMetricId: this.contact().some(isContacts) && this.rating().length === 1 ? this.rating()[0]!.id : '',
    contactMetricId: this.contact().find(isContacts)?.id ?? '',
  }));
  protected readonly entry = form(this.typed, { submission: sending(() => this.start()) });
  protected readonly ratingOptions = computed(() => this.rating().map(option));
  protected readonly contactOptions = computed(() => this.contact().map(option));

  private async start(): Promise<void> {
    const { from, until, ratingMetricId, contactMetricId } = this.typed();
    const { id, report } = await this.inspections.issue({
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      teamIds: [...this.chosen()],
      ...(ratingMetricId ? { ratingMetricId } : {}),
      ...(contactMetricId ? { contactMetricId } : {}),
    });
    this.toasts.done(motWords().issued(report.number));
    await this.router.navigate(['/service/mot', id]);
  }

  private known(fits: (metric: Metric) => boolean): Metric[] {
    return this.metrics.hasValue() ? this.metrics.value().items.filter((metric) => !metric.retired && fits(metric)) : [];
  }
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
const isRating = ({ kind, formula, valueMin, valueMax }: Metric): boolean => kind === 'csat' && formula !== 'given' && valueMin !== null && valueMax !== null;
const isCount = ({ formula }: Metric): boolean => formula === 'count';
const isContacts = ({ definitionKey }: Metric): boolean => definitionKey === 'contacts';
