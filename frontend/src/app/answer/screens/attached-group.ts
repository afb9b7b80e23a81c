import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';

/** The one thing that travels beside the answers: the group, and how many share it. */
@Component({
  selector: 'app-attached-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answering.group(); as group) {
      <p class="group">
        You answer as one of <strong>{{ group.members }} people</strong> in <strong dir="auto">{{ group.name }}</strong>. That is all that will stand on the
        outside of your sealed answers.
      </p>
    }
  `,
})
export class AttachedGroup {
  protected readonly answering = inject(Answering);
}
