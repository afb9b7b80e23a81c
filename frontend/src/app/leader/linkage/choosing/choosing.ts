import { computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { form } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { teamsResource } from '../../../api/directory';
import { linkageMeasuresResource } from '../../../api/linkage';
import type { Option } from '../../../ui/field/field';
import { completed, lagOptions, sameChoice, type ChoicePart, type LinkageChoice } from './linkage-choice';
import { linkageWords } from '../words/words';
import { boundOptions, periodsOf } from './period-options';

/**
 * What is looked at on a page of linkage. The address of the page holds it, so that a view can be shared, and the browser's way back leads to
 * the view before. Make it in an injection context.
 */
export class Choosing {
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly measures = linkageMeasuresResource();
  readonly teams = teamsResource();
  private readonly known = computed(() => (this.measures.hasValue() ? this.measures.value() : undefined));

  /** What the address says, and what it leaves open filled in. */
  readonly choice = computed<LinkageChoice>(
    () => {
      const part = (name: ChoicePart): string => this.address().get(name) ?? '';
      const parts = { staff: part('staff'), metric: part('metric'), lag: part('lag'), from: part('from'), until: part('until'), team: part('team') };
      return completed(parts, this.known());
    },
    { equal: sameChoice },
  );
  private readonly chosen = linkedSignal(() => this.choice());
  readonly form = form(this.chosen);

  /** Whether there is a measure on both sides. */
  readonly comparable = computed(() => !!this.known()?.staff.length && !!this.known()?.customer.length);
  /** Which side is missing, when one is. */
  readonly missing = computed(() => {
    const known = this.known();
    if (!known?.staff.length && !known?.customer.length) return linkageWords().choice.needsBoth;
    if (!known.staff.length) return linkageWords().choice.needsPeople;
    return linkageWords().choice.needsCustomers;
  });

  readonly staffOptions = computed<Option[]>(() => this.known()?.staff.map(({ key, label }) => ({ value: key, label })) ?? []);
  readonly metricOptions = computed<Option[]>(() => this.known()?.customer.map(({ metricId, name }) => ({ value: metricId, label: name })) ?? []);
  readonly lagOptions = computed(lagOptions);
  private readonly periods = computed(() => {
    const known = this.known();
    return known ? periodsOf(known, this.choice().staff, this.choice().metric) : [];
  });
  readonly fromOptions = computed(() => boundOptions(this.periods(), 'from', linkageWords().choice.first));
  readonly untilOptions = computed(() => boundOptions(this.periods(), 'until', linkageWords().choice.last));
  /** Whom to compare: everything in one's scope, or a team with those below it. A team without teams below has nothing to compare. */
  readonly teamOptions = computed<Option[]>(() => {
    const teams = this.teams.hasValue() ? this.teams.value().items : [];
    const above = new Set(teams.map(({ parentId }) => parentId));
    const { team } = this.choice();
    const named = teams.filter(({ id, parentId }) => id === team || (above.has(id) && parentId !== null)).map(({ id, name }) => ({ value: id, label: name }));
    const linked = team && !named.some(({ value }) => value === team) ? [{ value: team, label: linkageWords().choice.linked }] : [];
    return [{ value: '', label: linkageWords().choice.all }, ...named, ...linked];
  });

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      const inAddress = untracked(this.choice);
      if (!sameChoice(chosen, inAddress)) void this.router.navigate([], { queryParams: written(chosen), queryParamsHandling: 'merge' });
    });
  }
}

/** What is open again leaves the address. */
function written(choice: LinkageChoice): Record<string, string | null> {
  return Object.fromEntries(Object.entries(choice).map(([key, value]: [string, string]) => [key, value || null]));
}
