import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';

@Component({
  selector: 'app-unavailable',
  imports: [PageHeader, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Not reachable" />
    <app-state
      kind="error"
      heading="The server cannot be reached"
      sentence="Nothing that was saved is lost. Check the connection, then try again; the page you wanted will open."
      (retry)="again()"
    />
  `,
})
export class Unavailable {
  private readonly document = inject(DOCUMENT);

  protected again(): void {
    // a whole load, not a navigation: the files of a new version may have replaced those this page knows
    this.document.location.reload();
  }
}
