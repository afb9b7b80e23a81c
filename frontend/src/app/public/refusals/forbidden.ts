import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { publicWords } from '../words/words';

@Component({
  selector: 'app-forbidden',
  imports: [MatButton, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().forbidden.heading" />
    <app-state kind="forbidden" [heading]="words().forbidden.what" [sentence]="words().forbidden.sentence">
      <a matButton="outlined" routerLink="/">{{ words().forbidden.home }}</a>
    </app-state>
  `,
})
export class Forbidden {
  protected readonly words = publicWords;
}
