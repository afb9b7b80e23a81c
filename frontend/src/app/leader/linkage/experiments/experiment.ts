import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ExperimentOutcome } from '@throughline/contract';
import { experimentResultResource, LinkageRegister } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { dayText, withDaysInWords } from '../../../ui/day-text';
import { Figure } from '../../../ui/figure/figure';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { Tag } from '../../../ui/tag/tag';
import { locale } from '../../../words/language';
import { separated } from '../../../words/listed';
import { isolated } from '../../../words/numbers';
import { Methods } from '../methods';
import { WithdrawalForm } from '../withdrawal';
import { linkageWords } from '../words/words';
import { aims, comparedText, EXPERIMENT_TONES, signed, treatedText } from './experiment-words';
import { trendDrawing } from './trend-drawing';
import { experimentWords } from './words/words';

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
  protected readonly all = linkageWords;
  protected readonly words = computed(() => experimentWords().action);
  protected readonly states = computed(() => experimentWords().states);
  protected readonly tones = EXPERIMENT_TONES;
  protected readonly signed = signed;
  protected readonly outcomes = computed(
    () => this.found()?.outcomes.map((outcome) => ({ outcome, drawing: trendDrawing(outcome), base: basis(outcome) })) ?? [],
  );
  protected readonly standing = computed(() => withDaysInWords(this.found()?.experiment.standing ?? ''));
  protected readonly frozen = computed(() => {
    const one = this.found()?.experiment;
    if (!one) return [];
    const words = experimentWords();
    return [
      { name: words.aims, text: aims(one) },
      { name: words.action.teamsWith, text: treatedText(one) },
      { name: words.action.comparedWith, text: comparedText(one) },
      { name: words.until, text: dayText(one.until) },
      {
        name: words.registered,
        text: separated(locale(), [
          dayText(one.registeredOn),
          isolated(one.registeredBy),
          one.lookedAfterwards ? words.action.afterwards : words.action.beforehand,
        ]),
      },
    ];
  });
  protected readonly day = dayText;

  protected readonly withdraw = (reason: string): Promise<unknown> => this.register.withdrawExperiment(this.id(), reason);
}

function basis({ treatedTeams, comparedTeams, periods }: ExperimentOutcome): string {
  return experimentWords().action.basis(treatedTeams, comparedTeams, periods.length);
}
