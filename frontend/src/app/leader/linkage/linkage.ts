import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { AcrossTeamsReply } from '@throughline/contract';
import { scaleWords } from '@throughline/domain';
import { acrossTeamsResource, leftOutAddress, linkageMeasuresResource } from '../../api/linkage';
import { Session } from '../../session/session';
import { Chart } from '../../ui/chart/chart';
import { Field, type Option } from '../../ui/field/field';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Evidence } from './evidence';
import { LeftOut } from './left-out';
import { asked, completed, type LinkageChoice } from './linkage-query';
import { boundOptions, periodsOf } from './period-options';
import { scatterDrawing } from './scatter-drawing';
import { Verdict } from './verdict';

/** Does engagement move with customer outcomes, and how sure are we? The sentence first, then what it rests on. */
@Component({
  selector: 'app-linkage',
  imports: [Chart, Evidence, Field, LeftOut, Note, PageHeader, ResourceState, State, Tag, Verdict],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './linkage.html',
  styleUrl: './linkage.scss',
})
export class Linkage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  // the address of the page
  readonly staff = input<string>();
  readonly metric = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  readonly team = input<string>();

  protected readonly measures = linkageMeasuresResource();
  private readonly known = computed(() => (this.measures.hasValue() ? this.measures.value() : undefined));
  private readonly inAddress = computed<LinkageChoice>(
    () => completed({ staff: this.staff(), metric: this.metric(), from: this.from(), until: this.until(), team: this.team() }, this.known()),
    { equal: same },
  );
  private readonly chosen = linkedSignal(() => this.inAddress());
  protected readonly choice = form(this.chosen);
  protected readonly comparable = computed(() => !!this.known()?.staff.length && !!this.known()?.customer.length);
  protected readonly across = acrossTeamsResource(() => (this.comparable() ? asked(this.inAddress()) : undefined));
  /** The last answer stays in place, greyed, while the next one is on its way. */
  protected readonly reply = linkedSignal<AcrossTeamsReply | undefined, AcrossTeamsReply | undefined>({
    source: () => (this.across.hasValue() ? this.across.value() : undefined),
    computation: (now, before) => now ?? (this.across.isLoading() ? before?.value : undefined),
  });
  protected readonly leftOutFile = computed(() => {
    const query = asked(this.inAddress());
    return query ? leftOutAddress(query) : '';
  });
  protected readonly drawing = computed(() => {
    const reply = this.reply();
    return reply && reply.points.length > 0 ? scatterDrawing(reply) : undefined;
  });
  protected readonly scale = computed(() => {
    const customer = this.reply()?.customer;
    return customer && `${scaleWords(customer).replace('-', '−')}${customer.unit ? ` (${customer.unit})` : ''}`;
  });

  protected readonly staffOptions = computed<Option[]>(() => this.known()?.staff.map(({ key, label }) => ({ value: key, label })) ?? []);
  protected readonly metricOptions = computed<Option[]>(() => this.known()?.customer.map(({ metricId, name }) => ({ value: metricId, label: name })) ?? []);
  private readonly periods = computed(() => {
    const known = this.known();
    return known ? periodsOf(known, this.inAddress().staff, this.inAddress().metric) : [];
  });
  protected readonly fromOptions = computed(() => boundOptions(this.periods(), 'from', 'the first period'));
  protected readonly untilOptions = computed(() => boundOptions(this.periods(), 'until', 'the last period'));
  /** Whom to compare: everything in one's scope, or one of the teams one leads with those below it. */
  protected readonly teamOptions = computed<Option[]>(() => {
    const leads = this.session.me()?.leads.map(({ teamId, teamName }) => ({ value: teamId, label: teamName })) ?? [];
    const inAddress = this.inAddress().team;
    const named = this.reply()?.scope;
    const linked = inAddress && !leads.some(({ value }) => value === inAddress) ? [{ value: inAddress, label: named?.name ?? 'The linked team' }] : [];
    return [{ value: '', label: 'all teams' }, ...leads, ...linked];
  });

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      const inAddress = untracked(this.inAddress);
      if (!same(chosen, inAddress)) void this.router.navigate([], { queryParams: written(chosen), queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected chance(p: number): string {
    return p < 0.001 ? 'under 0.001' : p.toFixed(3);
  }

  protected noPoints(reply: AcrossTeamsReply): string {
    return reply.pointsHidden ? 'None of your own teams has a figure on both sides.' : 'No team has a figure on both sides in these periods.';
  }

  protected missingSide(): string {
    const known = this.known();
    if (!known?.staff.length && !known?.customer.length) return 'It needs engagement from a survey or from past results, and customer outcomes from an import.';
    if (!known.staff.length)
      return 'There are customer outcomes, but no engagement yet. It comes with the first published cycle, or from past results that HR imports.';
    return 'There is engagement, but no customer outcome yet. A service manager brings outcomes in from a file.';
  }
}

function same(one: LinkageChoice, other: LinkageChoice): boolean {
  return one.staff === other.staff && one.metric === other.metric && one.from === other.from && one.until === other.until && one.team === other.team;
}

/** What is open again leaves the address. */
function written(choice: LinkageChoice): Record<string, string | null> {
  return Object.fromEntries(Object.entries(choice).map(([key, value]: [string, string]) => [key, value || null]));
}
