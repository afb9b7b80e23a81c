import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Observation, ObservationQuery } from '@throughline/contract';
import { isPlainDate } from '@throughline/domain';
import { metricsResource, observationsResource } from '../../api/outcomes';
import { Cell } from '../../ui/data-table/cell';
import { DataTable } from '../../ui/data-table/data-table';
import { Field, type Option } from '../../ui/field/field';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { serviceWords } from '../words/words';
import { observationColumns } from './observation-columns';

interface Filter {
  metric: string;
  team: string;
  from: string;
  until: string;
}

/** What was brought in, figure by figure. The filter is in the address. */
@Component({
  selector: 'app-observations',
  imports: [Cell, DataTable, Field, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './observations.html',
  styleUrl: './observations.scss',
})
export class Observations {
  private readonly router = inject(Router);
  readonly metric = input<string>();
  readonly team = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  /** Where the page begins; none for the first. */
  readonly cursor = input<string>();

  protected readonly all = serviceWords;
  protected readonly words = computed(() => serviceWords().observations);
  protected readonly metrics = metricsResource();
  private readonly inAddress = computed<Filter>(
    () => ({ metric: this.metric() ?? '', team: this.team() ?? '', from: dayOrNone(this.from()), until: dayOrNone(this.until()) }),
    { equal: same },
  );
  private readonly chosen = linkedSignal(() => this.inAddress());
  protected readonly filter = form(this.chosen);
  protected readonly page = observationsResource(() => queryOf(this.inAddress(), this.cursor()));
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly columns = computed(() => observationColumns(this.metrics.hasValue() ? this.metrics.value().items : []));
  protected readonly metricOptions = computed<Option[]>(() => [
    { value: '', label: serviceWords().observations.allMetrics },
    ...(this.metrics.hasValue() ? this.metrics.value().items.map(({ id, name }) => ({ value: id, label: name })) : []),
  ]);
  protected readonly filtered = computed(() => Object.values(this.inAddress()).some(Boolean) || !!this.cursor());
  /** The name of the team filtered by, as far as one of its rows says it. */
  protected readonly teamName = computed(
    () => this.list()?.items.find(({ team }) => team.id === this.team())?.team.name ?? serviceWords().observations.oneTeam,
  );

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      if (same(chosen, untracked(this.inAddress))) return;
      // another filter is another list: it begins at its first page
      const queryParams = Object.fromEntries(Object.entries({ ...chosen, cursor: '' }).map(([key, value]) => [key, value || null]));
      void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected onlyTeam({ team }: Observation): Record<string, string | null> {
    return { team: team.id, cursor: null };
  }
}

function queryOf({ metric, team, from, until }: Filter, cursor: string | undefined): ObservationQuery {
  return {
    limit: 100,
    ...(metric && { metricId: metric }),
    ...(team && { teamId: team }),
    ...(from && { from }),
    ...(until && { until }),
    ...(cursor && { cursor }),
  };
}

/** An address typed by hand may hold anything; what is no day does not filter. */
function dayOrNone(text: string | undefined): string {
  return isPlainDate(text) ? text : '';
}

function same(one: Filter, other: Filter): boolean {
  return one.metric === other.metric && one.team === other.team && one.from === other.from && one.until === other.until;
}
