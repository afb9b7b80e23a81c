import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { resultsResource } from '../../api/results';
import { participationResource } from '../../api/surveys';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { FacetResults } from './facet-results';
import { gridOf, hasFavourable, type Shown } from './grid';
import { ResultGrid } from './result-grid';
import { TeamComments } from './team-comments';
import { TeamResults } from './team-results';

/** The published results of a cycle: all teams at once, or one of them. The address says which, and what is shown. */
@Component({
  selector: 'app-results',
  imports: [FacetResults, PageHeader, ResourceState, ResultGrid, RouterLink, State, TeamComments, TeamResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './results.html',
  styleUrl: './results.scss',
})
export class Results {
  readonly id = input.required<string>();
  /** Whose page it is, from the route: HR's with every team, or that of leaders with theirs. */
  readonly area = input<'hr' | 'leader'>();
  /** One team instead of all. */
  readonly team = input<string>();
  readonly show = input<string>();
  /** A demographic of the cycle: figures by its values. */
  readonly facet = input<string>();

  protected readonly read = resultsResource(
    () => this.id(),
    () => this.facet(),
  );
  protected readonly participation = participationResource(() => this.id());
  protected readonly choice = computed(() => hasFavourable(this.grid()));
  protected readonly shown = computed<Shown>(() => (this.choice() && this.show() === 'favourable' ? 'favourable' : 'average'));
  protected readonly grid = computed(() => (this.read.hasValue() ? gridOf(this.read.value()) : { tops: [], columns: [], rows: [] }));
  protected readonly heading = computed(() => (this.read.hasValue() ? `Results of ${this.read.value().cycle.name}` : 'Results'));
  protected readonly back = computed(() =>
    this.area() === 'leader' ? { label: 'Survey results', link: ['/leader/results'] } : { label: 'The cycle', link: ['/hr/cycles', this.id()] },
  );
  protected readonly fileName = computed(() => {
    const words =
      this.heading()
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return `${words.join('-')}.csv`;
  });

  protected readonly lead = computed(() => {
    if (!this.read.hasValue()) return undefined;
    const { k, kComments } = this.read.value().cycle;
    const rounded = this.participation.hasValue() ? this.participation.value().rounded : null;
    const part = rounded ? `${rounded.slice(0, 1).toUpperCase()}${rounded.slice(1)} of the invited took part. ` : '';
    return `${part}No figure is about fewer than ${k} people, no comments are shown from fewer than ${kComments}.`;
  });

  protected readonly box = computed(() => {
    if (!this.read.hasValue()) return undefined;
    const {
      box: { counted, notCounted, manifests, reissued },
      countedBy,
    } = this.read.value();
    const ballots = (count: number): string => (count === 1 ? '1 sealed ballot' : `${count.toLocaleString('en')} sealed ballots`);
    const again = reissued
      ? `At most ${reissued === 1 ? '1 extra ballot' : `${reissued.toLocaleString('en')} extra ballots`}: so many were handed out a second time for lost devices.`
      : 'No extra ballots: none was handed out a second time.';
    const left = notCounted ? ` ${ballots(notCounted)} lay in the box but could not be counted.` : '';
    return `${ballots(counted)} ${counted === 1 ? 'was' : 'were'} counted${countedBy ? ` by trustees in their own browser: ${countedBy.join(', ')}` : ''}. ${again}${left}${manifests > 1 ? ` The ballots name ${manifests} different manifests instead of one: not every device was shown the same survey. The people who run the installation must look into it.` : ''}`;
  });

  protected readonly commented = computed(() => {
    if (!this.read.hasValue()) return [];
    const { comments } = this.read.value();
    return this.grid()
      .rows.map(({ team: { teamId, name } }) => ({ teamId, name, comments: comments.filter((comment) => comment.teamId === teamId) }))
      .filter((team) => team.comments.length > 0);
  });
}
