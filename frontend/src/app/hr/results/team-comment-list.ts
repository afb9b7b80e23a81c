import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { resultsResource } from '../../api/results';
import { ResourceState } from '../../ui/state/resource-state';
import { TeamComments } from './team-comments';

/** The comments of one team behind its name; they are asked for when it is opened. */
@Component({
  selector: 'app-team-comment-list',
  imports: [ResourceState, TeamComments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details (toggle)="opened($event)">
      <summary>{{ name() }}: {{ count() }} {{ count() === 1 ? 'comment' : 'comments' }}</summary>
      @if (open()) {
        <app-resource-state [resource]="read" />
        @if (read.hasValue()) {
          <app-team-comments [level]="3" [cycleId]="cycleId()" [comments]="read.value().comments" />
        }
      }
    </details>
  `,
  styles: `
    summary {
      min-height: 40px;
      padding: 8px 0;
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class TeamCommentList {
  readonly cycleId = input.required<string>();
  readonly teamId = input.required<string>();
  readonly name = input.required<string>();
  readonly count = input.required<number>();
  protected readonly open = signal(false);
  protected readonly read = resultsResource(() => (this.open() ? { cycleId: this.cycleId(), teamId: this.teamId() } : undefined));

  protected opened(event: Event): void {
    this.open.set((event.target as HTMLDetailsElement).open);
  }
}
