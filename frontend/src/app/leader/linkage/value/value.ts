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
import { ChoiceForm } from '../choosing/choice-form';
import { Choosing } from '../choosing/choosing';
import { linkQuery } from '../choosing/linkage-choice';
import { lastAnswer } from '../last-answer';
import { verdictName } from '../link/verdict-words';
import { entryFrom, valueQuery } from './value-entry';

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
  protected readonly choosing = new Choosing();
  private readonly inAddress = computed(() => entryFrom((name) => this.address().get(name)));
  private readonly entry = typedOver(() => this.inAddress());
  protected readonly query = computed(() => (this.choosing.comparable() ? valueQuery(linkQuery(this.choosing.choice()), this.inAddress()) : undefined));
  protected readonly value = valueResource(this.query);
  protected readonly reply = lastAnswer(this.value);

  protected readonly form = form(
    this.entry,
    (path) => {
      required(path.margin, { message: 'Say what one customer brings in.' });
      min(path.margin, 0, { message: 'Zero or more.' });
      required(path.retention, { message: 'Say how many of 100 customers stay.' });
      required(path.discount, { message: 'Say what money a period later is worth less, 0 if nothing.' });
      for (const share of [path.retention, path.discount]) {
        min(share, 0, { message: 'From 0 to 100 %.' });
        max(share, 100, { message: 'From 0 to 100 %.' });
      }
      min(path.customers, 1, { message: 'One customer at least.' });
      min(path.change, -100, { message: 'From −100 to 100 points.' });
      max(path.change, 100, { message: 'From −100 to 100 points.' });
      min(path.perPointLow, 0, { message: 'Zero or more.' });
      max(path.perPointLow, 100, { message: 'At most 100 points.' });
      max(path.perPointHigh, 100, { message: 'At most 100 points.' });
      validate(path.perPointHigh, ({ value, valueOf }) => {
        const [low, high] = [valueOf(path.perPointLow), value()];
        return low !== null && high !== null && high < low ? { kind: 'order', message: 'Not below the low end.' } : undefined;
      });
    },
    { submission: sending(() => this.ask()) },
  );

  protected readonly moneyDecimals = moneyDecimals;
  protected readonly steps = computed<Step[]>(() => {
    const reply = this.reply();
    if (!reply) return [];
    const { metricChange, retentionChange, range, customer } = reply;
    return [
      ...(metricChange ? [{ what: `Change of ${customer.name}`, ...metricChange, decimals: 2 }] : []),
      ...(retentionChange ? [{ what: 'Change of retention, in points', ...hundredfold(retentionChange), decimals: 2 }] : []),
      ...(range ? [{ what: 'Money', ...range, decimals: moneyDecimals(range) }] : []),
    ];
  });
  protected readonly columns: Column<Step>[] = [
    { key: 'what', label: 'Step', value: (row) => row.what },
    ...(['low', 'middle', 'high'] as const).map((end) => ({
      key: end,
      label: { low: 'Low', middle: 'Middle', high: 'High' }[end],
      numeric: true,
      value: (row: Step) => row[end],
      text: (row: Step) => numberText(row[end], row.decimals),
    })),
  ];

  protected verdict({ link }: ValueReply): string {
    return `${verdictName(link.grade, link.code)}, grade ${link.grade} of 5`;
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
