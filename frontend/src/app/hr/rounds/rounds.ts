import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague, RoundList } from '@throughline/contract';
import type { JudgeChange } from '@throughline/domain';
import { Judging, judgesResource, roundsResource } from '../../api/judging';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { JudgeChangeField } from './judge-change';
import { RoundCard } from './round-card';
import { RoundPlanForm } from './round-plan-form';
import { roundWords } from './words/words';

/** How an award is decided: its rounds from plan to result, and who judges. */
@Component({
  selector: 'app-rounds',
  imports: [ColleaguePicker, JudgeChangeField, MatButton, PageHeader, ResourceState, RoundCard, RoundPlanForm, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rounds.html',
  styles: `
    :host,
    section,
    ul {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    :host {
      gap: var(--tl-8);
    }
    app-page-header {
      margin-bottom: 0;
    }
    h2,
    p,
    ul {
      margin: 0;
    }
    ul {
      gap: var(--tl-1);
      padding: 0;
      list-style: none;
    }
    .judge {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 44px;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--tl-4);
      align-items: baseline;
      min-width: 0;
    }
    /* it stands beside who it is of, however many lines those take */
    .judge button {
      flex: none;
    }
    form {
      display: grid;
      gap: var(--tl-3);
      max-width: 480px;
      padding-bottom: var(--tl-3);
    }
    app-colleague-picker {
      max-width: 480px;
    }
  `,
})
export class RoundsPage {
  /** The programme. */
  readonly id = input.required<string>();

  protected readonly words = roundWords;
  private readonly judging = inject(Judging);
  protected readonly attempt = new Attempt();
  protected readonly read = roundsResource(() => this.id());
  protected readonly judges = judgesResource(() => this.id());
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** The judge who is about to be removed, and why. */
  protected readonly leaving = signal<string | undefined>(undefined);
  protected readonly because = signal<JudgeChange>('asked');
  private readonly picker = viewChild(ColleaguePicker);
  private readonly model = signal({ judge: '' });
  protected readonly entry = form(this.model);

  protected planned(list: RoundList): void {
    this.read.set(list);
  }

  protected again(): void {
    this.read.reload();
    this.judges.reload();
  }

  protected async add({ id }: Colleague): Promise<void> {
    if (await this.attempt.run(async () => this.judges.set(await this.judging.addJudge(this.id(), id)), roundWords().judgeAdded)) {
      this.picker()?.clear();
      this.read.reload();
    }
  }

  protected async remove(judgeId: string): Promise<void> {
    const body = { because: this.because() };
    if (!(await this.attempt.run(() => this.judging.removeJudge(this.id(), judgeId, body), roundWords().removed))) return;
    this.leaving.set(undefined);
    this.again();
  }
}
