import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Metric } from '@throughline/contract';
import { metricsResource, Outcomes } from '../../api/outcomes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { pageLanguage } from '../../words/language';
import { inOrder } from '../../words/numbers';
import { betterSentence, kindWord, scaleText } from '../metric-words';
import { serviceWords } from '../words/words';

const USUAL_KINDS = ['csat', 'nps', 'complaints'] as const;

/** The registry: what each customer measure means, before there is a figure of it. */
@Component({
  selector: 'app-metrics',
  imports: [MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './metrics.html',
  styleUrl: './metrics.scss',
})
export class Metrics {
  private readonly outcomes = inject(Outcomes);
  protected readonly metrics = metricsResource();
  protected readonly attempt = new Attempt();
  /** Whether one of the usual kinds is not measured yet. */
  protected readonly incomplete = computed(() => {
    const kinds = new Set(this.metrics.hasValue() ? this.metrics.value().items.map(({ kind }) => kind) : USUAL_KINDS);
    return USUAL_KINDS.some((kind) => !kinds.has(kind));
  });
  protected readonly words = serviceWords;
  protected readonly kindWord = kindWord;

  protected facts(metric: Metric): string {
    const { metrics } = serviceWords();
    const scale = `${scaleText(metric)}${metric.unit ? ` (${inOrder(metric.unit)})` : ''}`;
    return [metrics.scale(scale), betterSentence(metric), metrics.base(metric.minimumBase)].join(' ');
  }

  protected async addUsual(): Promise<void> {
    await this.attempt.run(async () => this.metrics.set(await this.outcomes.addUsualMetrics(pageLanguage())), serviceWords().metrics.usualAdded);
  }
}
