import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { publicWords } from '../words/words';

@Component({
  selector: 'app-unavailable',
  imports: [PageHeader, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().unavailable.heading" />
    <app-state kind="error" [heading]="words().unavailable.what" [sentence]="words().unavailable.sentence" (retry)="again()" />
  `,
})
export class Unavailable {
  protected readonly words = publicWords;
  private readonly document = inject(DOCUMENT);

  protected again(): void {
    // a whole load, not a navigation: the files of a new version may have replaced those this page knows
    this.document.location.reload();
  }
}
