import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComparedWith, CycleResults, Heatmap } from '@throughline/contract';
import type { StaffMeasure } from '@throughline/domain';
import { heatmapResource, resultsResource } from '../../api/results';
import { participationResource } from '../../api/surveys';
import { ExportLink } from '../../ui/export-link/export-link';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { boxWords } from './box-words';
import { FacetResults } from './facet-results';
import { HeatmapView } from './heatmap/heatmap-view';
import { MeasurePage } from './measure/measure-page';
import { participationText } from './grid';
import { TeamResults } from './team-results';
import { demographicName } from '../../words/demographic-name';
import { inOrder } from '../../words/numbers';
import { resultWords } from './words/words';

/** The published results of a cycle: teams by drivers, one team, or a demographic. The address says which, and everything that is chosen about it. */
@Component({
  selector: 'app-results',
  imports: [ExportLink, FacetResults, HeatmapView, MeasurePage, PageHeader, ResourceState, RouterLink, State, TeamResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './results.html',
  styleUrl: './results.scss',
})
export class Results {
  protected readonly words = resultWords;
  protected readonly nameOf = demographicName;
  readonly id = input.required<string>();
  /** Whose page it is, from the route: HR's with every team, or that of leaders with theirs. */
  readonly area = input<'hr' | 'leader'>();
  /** One team instead of all. */
  readonly team = input<string>();
  /** A demographic of the cycle: figures by its values. */
  readonly facet = input<string>();
  /** The team at the top of the heatmap. */
  readonly node = input<string>();
  /** The questions of a driver as its columns. */
  readonly driver = input<string>();
  /** What it is compared with; with a benchmark, which pack. */
  readonly with = input<string>();
  readonly pack = input<string>();
  /** Words in the name of a team. */
  readonly q = input<string>();
  /** One question or driver, of which kind. */
  readonly kind = input<string>();
  readonly measure = input<string>();
  readonly show = input<string>();
  readonly sort = input<string>();
  readonly fold = input<string>();

  protected readonly read = resultsResource(() => {
    const [teamId, facet] = [this.team(), this.facet()];
    return teamId || facet ? { cycleId: this.id(), teamId: facet ? undefined : teamId, facet } : undefined;
  });
  protected readonly heat = heatmapResource(() =>
    this.team() || this.facet()
      ? undefined
      : {
          cycleId: this.id(),
          teamId: this.node(),
          driver: this.driver() as StaffMeasure | undefined,
          search: this.q(),
          compareWith: this.with() as ComparedWith | undefined,
          benchmark: this.pack(),
        },
  );
  /** The page before stays until the next is there: what is typed above it keeps its place. */
  protected readonly page = linkedSignal<Heatmap | undefined, Heatmap | undefined>({
    source: () => (this.heat.hasValue() ? this.heat.value() : undefined),
    computation: (now, before) => now ?? (this.heat.error() ? undefined : before?.value),
  });
  protected readonly measured = computed<'question' | 'driver' | undefined>(() => {
    const kind = this.kind();
    return this.measure() && !this.team() && !this.facet() && (kind === 'question' || kind === 'driver') ? kind : undefined;
  });
  protected readonly participation = participationResource(() => this.id());
  /** What either reply says of the cycle. */
  protected readonly about = computed<CycleResults | Heatmap | undefined>(() => {
    if (this.team() || this.facet()) return this.read.hasValue() ? this.read.value() : undefined;
    return this.page();
  });
  protected readonly heading = computed(() => {
    const about = this.about();
    return about ? this.words().of(inOrder(about.cycle.name)) : this.words().title;
  });
  protected readonly back = computed(() =>
    this.area() === 'leader' ? { label: this.words().toLeaders, link: ['/leader/results'] } : { label: this.words().toCycle, link: ['/hr/cycles', this.id()] },
  );
  protected readonly fileName = computed(() => {
    const words =
      this.heading()
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return `${words.join('-')}.csv`;
  });

  protected readonly lead = computed(() => {
    const about = this.about();
    if (!about) return undefined;
    const { k, kComments } = about.cycle;
    const rounded = this.participation.hasValue() ? this.participation.value().rounded : null;
    const part = rounded ? `${this.words().tookPart(participationText(rounded))} ` : '';
    return `${part}${this.words().promised(k, kComments)}`;
  });
  protected readonly box = computed(() => {
    const about = this.about();
    return about && boxWords(about);
  });
  protected readonly comments = computed(() => (this.area() === 'leader' ? ['/leader/results', this.id(), 'comments'] : ['/hr/cycles', this.id(), 'comments']));
}
