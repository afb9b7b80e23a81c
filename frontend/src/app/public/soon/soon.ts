import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader } from '../../ui/page-header/page-header';

@Component({
  selector: 'app-soon',
  imports: [PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-page-header heading="This page is being built" />`,
})
export class Soon {}
