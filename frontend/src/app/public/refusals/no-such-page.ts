import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';

@Component({
  selector: 'app-no-such-page',
  imports: [MatButton, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="No such page" />
    <app-state kind="empty" heading="This address leads nowhere" sentence="It may be mistyped, or the page has moved. Nothing was changed.">
      <a matButton="outlined" routerLink="/">Go to the home page</a>
    </app-state>
  `,
})
export class NoSuchPage {}
