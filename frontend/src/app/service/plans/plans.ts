import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CustomerPlanEntry } from '@throughline/contract';
import { PLAN_GAPS, type PlanGap } from '@throughline/domain';
import { planCoverageResource, plansResource } from '../../api/customer-plans';
import { Toolbar } from '../../hr/toolbar/toolbar';
import { Session } from '../../session/session';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { NewPlan } from './new-plan';
import { personText } from './person-text';
import { planWords } from './words/words';

/** All customers with who looks after them, and what the audit finds missing. Search, filter and page stand in the address. */
@Component({
  selector: 'app-plans',
  imports: [DataTable, MatButton, NewPlan, PageHeader, ResourceState, RouterLink, State, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead">
      <a matButton="outlined" routerLink="/plans/staffing">{{ words().staffing }}</a>
      @if (manages()) {
        <a matButton="outlined" routerLink="/plans/import">{{ words().import }}</a>
        <a matButton="outlined" href="/api/customer-plans.csv" download>{{ words().download }}</a>
      }
    </app-page-header>
    <div class="tl-stack">
      @if (coverage.hasValue() && coverage.value().plans > 0) {
        <p>{{ words().covered(coverage.value().covered, coverage.value().plans) }}</p>
      }
      <app-toolbar
        [searchLabel]="words().search"
        [chooseLabel]="words().show"
        [all]="words().allPlans"
        [options]="choices()"
        [search]="search() ?? ''"
        [chosen]="chosen()"
        (searchChange)="go({ search: $event })"
        (chosenChange)="choose($event)"
      />
      <app-resource-state [resource]="plans" />
      @if (plans.hasValue()) {
        @if (plans.value().items.length) {
          <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="plans.value().items" />
          @if (plans.value().nextCursor || cursor()) {
            <div class="tl-row">
              @if (cursor()) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: null }" queryParamsHandling="merge">{{ words().first }}</a>
              }
              @if (plans.value().nextCursor; as next) {
                <a matButton="outlined" routerLink="." [queryParams]="{ cursor: next }" queryParamsHandling="merge">{{ words().more }}</a>
              }
            </div>
          }
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
        }
      }
      @if (manages()) {
        <app-new-plan />
      }
    </div>
  `,
})
export class Plans {
  readonly search = input<string>();
  readonly mine = input<string>();
  readonly gap = input<string>();
  readonly ended = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly words = planWords;
  protected readonly coverage = planCoverageResource();
  protected readonly plans = plansResource(() => ({
    search: this.search(),
    cursor: this.cursor(),
    mine: this.mine() === 'true' ? 'true' : undefined,
    ended: this.ended() === 'true' ? 'true' : undefined,
    gap: PLAN_GAPS.find((gap) => gap === this.gap()),
  }));
  protected readonly manages = computed(() => this.session.may('service-manager'));
  protected readonly chosen = computed(() => (this.mine() === 'true' ? 'mine' : this.ended() === 'true' ? 'ended' : (this.gap() ?? '')));
  protected readonly choices = computed(() => {
    const words = planWords();
    const counts = new Map(this.coverage.hasValue() ? this.coverage.value().gaps.map(({ gap, plans }) => [gap, plans]) : []);
    const gap = (one: PlanGap) => ({ value: one, label: counts.has(one) ? words.gaps[one] + ' (' + countText(counts.get(one)!) + ')' : words.gaps[one] });
    return [{ value: 'mine', label: words.mine }, ...PLAN_GAPS.map(gap), { value: 'ended', label: words.ended }];
  });
  protected readonly columns = computed<readonly Column<CustomerPlanEntry>[]>(() => {
    const words = planWords();
    return [
      { key: 'name', label: words.customer, value: (row) => row.name, link: (row) => ['/plans', row.id] },
      { key: 'reference', label: words.reference, value: (row) => row.reference },
      { key: 'owner', label: words.owner, value: (row) => row.owner?.name, text: (row) => (row.owner ? personText(row.owner) : words.nobody) },
      { key: 'next', label: words.next, value: (row) => row.next?.on, text: (row) => (row.next ? shortDayText(row.next.on) : words.notPlanned) },
      { key: 'last', label: words.last, value: (row) => row.lastContactOn, text: (row) => (row.lastContactOn ? shortDayText(row.lastContactOn) : words.never) },
      {
        key: 'complaints',
        label: words.openComplaints,
        numeric: true,
        value: (row) => row.openComplaints,
        text: (row) => (row.openComplaints ? countText(row.openComplaints) : ''),
      },
      { key: 'lacks', label: words.lacks, value: (row) => row.gaps.length, text: (row) => row.gaps.map((gap) => words.gaps[gap]).join(' · ') || words.nothing },
    ];
  });

  protected choose(value: string): void {
    this.go({ mine: value === 'mine' ? 'true' : '', ended: value === 'ended' ? 'true' : '', gap: ['mine', 'ended'].includes(value) ? '' : value });
  }

  protected go(change: Record<string, string>): void {
    const queryParams = { cursor: null, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null])) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
