import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';
import { RichText } from '../words/rich-text';

/** The one thing that travels beside the answers: the group, and how many share it. */
@Component({
  selector: 'app-attached-group',
  imports: [RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answering.group(); as group) {
      <p class="group"><app-rich [text]="answering.speech.later().questions.group(group.members, group.name)" /></p>
    }
  `,
})
export class AttachedGroup {
  protected readonly answering = inject(Answering);
}
