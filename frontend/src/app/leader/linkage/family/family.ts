import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { FamilyLink, FamilyReply } from '@throughline/contract';
import { familyResource } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { Cell } from '../../../ui/data-table/cell';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { numberText } from '../../../ui/figure/number-text';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { chanceText } from '../chance-text';
import { ChoiceForm } from '../choosing/choice-form';
import { Choosing } from '../choosing/choosing';
import { familyQuery } from '../choosing/linkage-choice';
import { lastAnswer } from '../last-answer';
import { verdictName } from '../link/verdict-words';
import { Methods } from '../methods';
import { linkageWords } from '../words/words';
import { familyDrawing, linkName } from './family-drawing';

/** How many links are drawn before the person asks for all. */
const FIRST = 20;

/** Every staff measure against every metric, tested together, so that the best of many is not taken for a finding. */
@Component({
  selector: 'app-family',
  imports: [Cell, Chart, ChoiceForm, DataTable, MatButton, Methods, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './family.html',
  styleUrl: '../answer.scss',
})
export class Family {
  private readonly router = inject(Router);
  protected readonly everywhere = linkageWords;
  protected readonly words = computed(() => linkageWords().family);
  protected readonly choosing = new Choosing();
  protected readonly query = computed(() => (this.choosing.comparable() ? familyQuery(this.choosing.choice()) : undefined));
  protected readonly family = familyResource(this.query);
  protected readonly reply = lastAnswer(this.family);
  protected readonly all = linkedSignal({ source: () => this.query(), computation: () => false });
  protected readonly more = computed(() => (this.all() ? 0 : Math.max(0, (this.reply()?.links.length ?? 0) - FIRST)));
  protected readonly drawing = computed(() => {
    const reply = this.reply();
    return reply && reply.links.length > 0 ? familyDrawing(reply, this.all() ? Infinity : FIRST) : undefined;
  });

  /** Each link leads to its own page, with what else is chosen. */
  protected readonly columns = computed<Column<FamilyLink>[]>(() => {
    const words = this.words();
    const { lag, from, until, team } = this.choosing.choice();
    const kept = { ...(lag && { lag }), ...(from && { from }), ...(until && { until }), ...(team && { team }) };
    return [
      {
        key: 'link',
        label: words.link,
        sortable: true,
        value: linkName,
        link: ({ staff, customer }) =>
          this.router.createUrlTree(['/leader/linkage'], { queryParams: { ...kept, staff: staff.key, metric: customer.metricId } }),
      },
      { key: 'verdict', label: words.verdict, sortable: true, value: (row) => verdictName(row.grade, row.code) },
      {
        key: 'estimate',
        label: words.strength,
        numeric: true,
        sortable: true,
        value: (row) => Math.abs(row.estimate),
        text: (row) => numberText(row.estimate, 2),
      },
      { key: 'q', label: 'q', numeric: true, sortable: true, value: (row) => row.q, text: (row) => chanceText(row.q) },
      { key: 'teams', label: words.teams, numeric: true, sortable: true, value: (row) => row.teams },
    ];
  });

  protected readonly notTested = computed<Column<FamilyReply['notTested'][number]>[]>(() => [
    { key: 'link', label: this.words().link, sortable: true, value: linkName },
    { key: 'why', label: this.words().why, sortable: true, value: (row) => row.sentence },
  ]);

  protected controlled({ method, level }: FamilyReply): string {
    const { controlled, yekutieli, hochberg } = this.words();
    return controlled(Math.round(level * 100), method === 'benjamini-yekutieli' ? yekutieli : hochberg);
  }
}
