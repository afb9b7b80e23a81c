import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { isPlainDate } from '@throughline/domain';
import { complaintReturnFile, complaintReturnResource, complaintTemplatesResource } from '../../../api/complaint-register';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { dayText, today } from '../../../ui/day-text';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { locale } from '../../../words/language';
import { countText } from '../../../words/numbers';
import { moneyText } from '../money-text';
import { complaintWords } from '../words/words';
import { registerWords } from './words/words';

interface Line {
  readonly figure: string;
  readonly text: string;
}

/** What a regulator asks for, over a period: counted by a dated template, with the rules of counting beside it. Template and period stand in the address. */
@Component({
  selector: 'app-complaint-returns',
  imports: [DataTable, MatButton, Note, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './returns.html',
  styleUrl: './returns.scss',
})
export class Returns {
  readonly template = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  private readonly router = inject(Router);
  protected readonly words = registerWords;
  protected readonly named = complaintWords;
  protected readonly day = dayText;
  protected readonly templates = complaintTemplatesResource();
  protected readonly versions = computed(() => (this.templates.hasValue() ? this.templates.value().items : []));
  /** One version of each name stands for it: which holds is decided by the period. */
  protected readonly names = computed(() => this.versions().filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i));
  protected readonly chosen = computed(() => {
    const wanted = this.versions().find(({ id }) => id === this.template());
    return this.names().find(({ name }) => name === wanted?.name) ?? this.names()[0];
  });
  protected readonly period = computed(() => {
    const year = today().slice(0, 4);
    const [from, until] = [this.from() ?? '', this.until() ?? ''];
    return { from: isPlainDate(from) ? from : `${year}-01-01`, until: isPlainDate(until) ? until : today() };
  });
  protected readonly counted = complaintReturnResource(() => {
    const template = this.chosen();
    return template && { templateId: template.id, ...this.period() };
  });
  protected readonly file = computed(() => {
    const template = this.chosen();
    return template ? complaintReturnFile(template.id, this.period()) : '';
  });
  protected readonly columns = computed<readonly Column<Line>[]>(() => [
    { key: 'figure', label: registerWords().figure, value: (row) => row.figure },
    { key: 'count', label: registerWords().complaints, value: (row) => row.text, numeric: true },
  ]);
  protected readonly lines = computed<readonly Line[]>(() => {
    if (!this.counted.hasValue()) return [];
    const [words, { decisions: named }, shown] = [registerWords(), complaintWords(), this.counted.value()];
    const share = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 });
    const line = (figure: string, count: number): Line => ({ figure, text: countText(count) });
    return [
      line(words.openAtStart, shown.openAtStart),
      line(words.opened, shown.opened),
      line(words.reopened, shown.reopened),
      line(words.closed, shown.closed),
      ...shown.within.map(({ name, count }) => line(words.closedWithin(name), count)),
      line(words.openAtEnd, shown.openAtEnd),
      ...(['upheld', 'partly-upheld', 'not-upheld', 'withdrawn'] as const).map((decision) => line(named[decision], shown.decisions[decision])),
      { figure: words.upheldShare, text: shown.upheldShare === null ? words.nobodyDecided : share.format(shown.upheldShare) },
      ...shown.redress.map(({ currency, amount }) => ({ figure: words.redress(currency), text: moneyText(amount, currency) })),
      line(words.joined, shown.joined),
    ];
  });

  protected go(event: Event): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const [template, from, until] = ['template', 'from', 'until'].map((key) => String(typed.get(key) ?? ''));
    void this.router.navigate([], { queryParams: { template, from, until }, replaceUrl: true });
  }
}
