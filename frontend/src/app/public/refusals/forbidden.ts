import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';

@Component({
  selector: 'app-forbidden',
  imports: [MatButton, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Not for your role" />
    <app-state
      kind="forbidden"
      heading="You are signed in, but this page is for others"
      sentence="An administrator of your organisation grants roles under Administration. Ask them if you need this page for your work."
    >
      <a matButton="outlined" routerLink="/">Go to your home page</a>
    </app-state>
  `,
})
export class Forbidden {}
