import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ExperimentOutcome } from '@throughline/contract';
import { experimentResultResource, LinkageRegister } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { dayText, withDaysInWords } from '../../../ui/day-text';
import { Figure } from '../../../ui/figure/figure';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { Tag } from '../../../ui/tag/tag';
import { Methods } from '../methods';
import { WithdrawalForm } from '../withdrawal';
import { aims, comparedText, EXPERIMENT_STATES, signed, treatedText } from './experiment-words';
import { trendDrawing } from './trend-drawing';

/** One action: what was frozen, what became of each figure it should move, and whether both groups moved alike before. */
@Component({
  selector: 'app-experiment',
  imports: [Chart, Figure, Methods, PageHeader, ResourceState, Tag, WithdrawalForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './experiment.html',
  styleUrls: ['../answer.scss', './experiment.scss'],
})
export class ExperimentPage {
  readonly id = input.required<string>();
  private readonly register = inject(LinkageRegister);
  protected readonly result = experimentResultResource(() => this.id());
  protected readonly found = computed(() => (this.result.hasValue() ? this.result.value() : undefined));
  protected readonly states = EXPERIMENT_STATES;
  protected readonly signed = signed;
  protected readonly outcomes = computed(
    () => this.found()?.outcomes.map((outcome) => ({ outcome, drawing: trendDrawing(outcome), base: basis(outcome) })) ?? [],
  );
  protected readonly standing = computed(() => withDaysInWords(this.found()?.experiment.standing ?? ''));
  protected readonly frozen = computed(() => {
    const one = this.found()?.experiment;
    if (!one) return [];
    return [
      { name: 'Should move', text: aims(one) },
      { name: 'Teams with it', text: treatedText(one) },
      { name: 'Compared with', text: comparedText(one) },
      { name: 'Looked at until', text: dayText(one.until) },
      {
        name: 'Registered',
        text: `${dayText(one.registeredOn)}, ${one.registeredBy}${one.lookedAfterwards ? ', looked at afterwards' : ', before the start'}`,
      },
    ];
  });
  protected readonly day = dayText;

  protected readonly withdraw = (reason: string): Promise<unknown> => this.register.withdrawExperiment(this.id(), reason);
}

function basis({ treatedTeams, comparedTeams, periods }: ExperimentOutcome): string {
  return `${treatedTeams.toLocaleString('en')} teams with it, ${comparedTeams.toLocaleString('en')} without, ${periods.length} periods; 95 % interval`;
}
