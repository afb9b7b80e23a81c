import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { mirrorResource } from '../../api/mirror';
import { Chart } from '../../ui/chart/chart';
import { Field, type Option } from '../../ui/field/field';
import { PageHeader } from '../../ui/page-header/page-header';
import { HiddenReason } from '../../ui/hidden-reason/hidden-reason';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Drivers } from './drivers';
import { Reach } from './reach';
import { Latest } from './latest';
import { customerLine, staffLine, throughLines } from './through-lines';
import { leaderWords } from '../words/words';
import { Rich } from '../../ui/rich/rich';

const ALL = 'all';

/** One page a team: how its people feel at work and how its customers are served, on one time axis, and what both can say. */
@Component({
  selector: 'app-team-mirror',
  imports: [Chart, Drivers, Field, HiddenReason, Latest, Reach, MatButton, PageHeader, ResourceState, Rich, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './team-mirror.html',
  styleUrl: './team-mirror.scss',
})
export class TeamMirrorPage {
  protected readonly words = leaderWords;
  private readonly router = inject(Router);
  readonly id = input.required<string>();
  /** In the address: the metric whose line is drawn, or 'all'. */
  readonly metric = input<string>();

  protected readonly mirror = mirrorResource(() => this.id());
  protected readonly found = computed(() => (this.mirror.hasValue() ? this.mirror.value() : undefined));
  private readonly withSeries = computed(() => this.found()?.customer.filter(({ series }) => series.length > 0) ?? []);
  private readonly inAddress = computed(() => this.metric() || (this.withSeries()[0]?.metricId ?? ''));
  private readonly chosen = linkedSignal(() => ({ metric: this.inAddress() }));
  protected readonly choice = form(this.chosen);
  protected readonly metricOptions = computed<Option[]>(() => {
    const metrics = this.withSeries().map(({ metricId, name }) => ({ value: metricId, label: name }));
    return metrics.length > 1 ? [...metrics, { value: ALL, label: this.words().mirror.all }] : [];
  });

  protected readonly drawing = computed(() => {
    const found = this.found();
    if (!found) return undefined;
    const metrics = this.withSeries().filter(({ metricId }) => this.inAddress() === ALL || metricId === this.inAddress());
    const lines = [staffLine(found), ...metrics.map(customerLine)].filter(({ points }) => points.length > 0);
    return lines.length ? throughLines(found.team.name, lines, found.finding.sentence) : undefined;
  });

  constructor() {
    effect(() => {
      const { metric } = this.chosen();
      if (metric !== untracked(this.inAddress)) void this.router.navigate([], { queryParams: { metric }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }
}
