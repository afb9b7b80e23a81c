import { ChangeDetectionStrategy, Component, computed, linkedSignal } from '@angular/core';
import type { DriversReply, LinkageRun, NewLinkageRun } from '@throughline/contract';
import { driversResource } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { ChoiceForm } from '../choosing/choice-form';
import { Choosing } from '../choosing/choosing';
import { driversQuery } from '../choosing/linkage-choice';
import { linkageWords } from '../words/words';
import { lastAnswer } from '../last-answer';
import { Methods } from '../methods';
import { Run } from '../run/run';
import { driversDrawing } from './drivers-drawing';

/** Which drivers go with a customer outcome, how sure that is, and which cannot be told apart. */
@Component({
  selector: 'app-linkage-drivers',
  imports: [Chart, ChoiceForm, Methods, Note, PageHeader, ResourceState, Run, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './drivers.html',
  styleUrl: '../answer.scss',
})
export class Drivers {
  protected readonly all = linkageWords;
  protected readonly words = computed(() => linkageWords().drivers);
  protected readonly choosing = new Choosing();
  protected readonly query = computed(() => (this.choosing.comparable() ? driversQuery(this.choosing.choice()) : undefined));
  protected readonly drivers = driversResource(this.query);
  private readonly quick = lastAnswer(this.drivers);
  private readonly long = linkedSignal<unknown, DriversReply | undefined>({ source: () => JSON.stringify(this.query()), computation: () => undefined });
  /** The answer from more draws replaces the quick one of the same question. */
  protected readonly reply = computed(() => this.long() ?? this.quick());
  protected readonly drawing = computed(() => {
    const reply = this.reply();
    return reply && reply.drivers.length > 0 ? driversDrawing(reply) : undefined;
  });
  protected readonly body = computed<NewLinkageRun>(() => ({ kind: 'drivers', draws: 10_000, ...this.query() }));

  protected redrawn({ drivers }: LinkageRun): void {
    this.long.set(drivers);
  }

  protected percent(explained: number): string {
    return `${Math.round(explained * 100)} %`;
  }
}
