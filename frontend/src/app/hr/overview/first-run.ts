import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { teamsResource } from '../../api/directory';
import { demoResource } from '../../api/identity';
import { cyclesResource } from '../../api/surveys';
import { isEmpty } from './empty';
import { ThreeDoors } from './three-doors';

/** The three doors on the home page of whoever administers an organisation that is still empty; nothing afterwards. */
@Component({
  selector: 'app-first-run',
  imports: [ThreeDoors],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (empty()) {
      <app-three-doors [demo]="demo.hasValue() && demo.value().present" />
    }
  `,
})
export class FirstRun {
  private readonly teams = teamsResource();
  private readonly cycles = cyclesResource();
  protected readonly demo = demoResource();
  protected readonly empty = computed(
    () => this.teams.hasValue() && this.cycles.hasValue() && isEmpty(this.teams.value().items, this.cycles.value().items.length),
  );
}
