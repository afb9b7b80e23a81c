import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { publicWords } from '../words/words';

@Component({
  selector: 'app-no-such-page',
  imports: [MatButton, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().noSuchPage.heading" />
    <app-state kind="empty" [heading]="words().noSuchPage.what" [sentence]="words().noSuchPage.sentence">
      <a matButton="outlined" routerLink="/">{{ words().noSuchPage.home }}</a>
    </app-state>
  `,
})
export class NoSuchPage {
  protected readonly words = publicWords;
}
