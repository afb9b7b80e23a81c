import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { form, FormRoot, max, min, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ValueReply } from '@throughline/contract';
import { sending } from '../../../api/refused-fields';
import { valueResource } from '../../../api/linkage';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { Field } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { typedOver } from '../../../ui/field/typed';
import { Figure } from '../../../ui/figure/figure';
import { numberText } from '../../../ui/figure/number-text';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { inOrder, isolated } from '../../../words/numbers';
import { ChoiceForm } from '../choosing/choice-form';
import { Choosing } from '../choosing/choosing';
import { linkQuery } from '../choosing/linkage-choice';
import { lastAnswer } from '../last-answer';
import { verdictName } from '../link/verdict-words';
import { linkageWords } from '../words/words';
import { entryFrom, valueQuery } from './value-entry';
import { valueWords } from './words/words';

interface Step {
  readonly what: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly decimals: number;
}

/** What a link would be worth, from the person's own figures: always a range, and none where no link holds. */
@Component({
  selector: 'app-value',
  imports: [ChoiceForm, DataTable, Field, Figure, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './value.html',
  styleUrls: ['../answer.scss', './value.scss'],
})
export class Value {
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly all = linkageWords;
  protected readonly words = valueWords;
  private readonly wrong = computed(() => valueWords().wrong);
  protected readonly choosing = new Choosing();
  private readonly inAddress = computed(() => entryFrom((name) => this.address().get(name)));
  private readonly entry = typedOver(() => this.inAddress());
  protected readonly query = computed(() => (this.choosing.comparable() ? valueQuery(linkQuery(this.choosing.choice()), this.inAddress()) : undefined));
  protected readonly value = valueResource(this.query);
  protected readonly reply = lastAnswer(this.value);

  protected readonly form = form(
    this.entry,
    (path) => {
      required(path.margin, { message: () => this.wrong().margin });
      min(path.margin, 0, { message: () => this.wrong().below });
      required(path.retention, { message: () => this.wrong().retention });
      required(path.discount, { message: () => this.wrong().discount });
      for (const share of [path.retention, path.discount]) {
        min(share, 0, { message: () => this.wrong().share });
        max(share, 100, { message: () => this.wrong().share });
      }
      min(path.customers, 1, { message: () => this.wrong().customers });
      min(path.change, -100, { message: () => this.wrong().change });
      max(path.change, 100, { message: () => this.wrong().change });
      min(path.perPointLow, 0, { message: () => this.wrong().below });
      max(path.perPointLow, 100, { message: () => this.wrong().above });
      max(path.perPointHigh, 100, { message: () => this.wrong().above });
      validate(path.perPointHigh, ({ value, valueOf }) => {
        const [low, high] = [valueOf(path.perPointLow), value()];
        return low !== null && high !== null && high < low ? { kind: 'order', message: this.wrong().order } : undefined;
      });
    },
    { submission: sending(() => this.ask()) },
  );

  protected readonly moneyDecimals = moneyDecimals;
  protected readonly steps = computed<Step[]>(() => {
    const reply = this.reply();
    if (!reply) return [];
    const { metricChange, retentionChange, range, customer } = reply;
    const words = valueWords();
    return [
      ...(metricChange ? [{ what: words.changeOf(isolated(customer.name)), ...metricChange, decimals: 2 }] : []),
      ...(retentionChange ? [{ what: words.changeOfRetention, ...hundredfold(retentionChange), decimals: 2 }] : []),
      ...(range ? [{ what: words.money, ...range, decimals: moneyDecimals(range) }] : []),
    ];
  });
  protected readonly columns = computed<Column<Step>[]>(() => [
    { key: 'what', label: valueWords().step, value: (row) => row.what },
    ...(['low', 'middle', 'high'] as const).map((end) => ({
      key: end,
      label: valueWords().ends[end],
      numeric: true,
      value: (row: Step) => row[end],
      text: (row: Step) => inOrder(numberText(row[end], row.decimals)),
    })),
  ]);

  protected verdict({ link }: ValueReply): string {
    return linkageWords().grades.verdict(verdictName(link.grade, link.code), link.grade);
  }

  /** What is asked stands in the address: a view that can be shared, and nothing of it is kept elsewhere. */
  private async ask(): Promise<void> {
    const queryParams = Object.fromEntries(Object.entries(this.entry()).map(([key, value]: [string, number | null]) => [key, value]));
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

/** Cents only where they are not lost beside the sum. */
export function moneyDecimals({ low, high }: { low: number; high: number }): number {
  return Math.max(Math.abs(low), Math.abs(high)) < 1000 ? 2 : 0;
}

function hundredfold({ low, middle, high }: { low: number; middle: number; high: number }): { low: number; middle: number; high: number } {
  return { low: low * 100, middle: middle * 100, high: high * 100 };
}
