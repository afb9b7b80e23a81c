import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader } from '../page-header/page-header';

@Component({
  selector: 'app-gallery',
  imports: [PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-page-header heading="Gallery" />`,
})
export class Gallery {}
