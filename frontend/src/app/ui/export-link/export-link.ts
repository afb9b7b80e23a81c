import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExportSubject } from '@throughline/domain';
import { uiWords } from '../words/words';

/** Leads to a file of what a page shows: what it is of is filled in, the format is chosen there. */
@Component({
  selector: 'app-export-link',
  imports: [MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a matButton="outlined" routerLink="/exports" [queryParams]="{ subject: subject(), cycle: cycleId(), team: teamId() }">{{ words().download }}</a>`,
})
export class ExportLink {
  protected readonly words = uiWords;
  readonly subject = input.required<ExportSubject>();
  readonly cycleId = input<string>();
  readonly teamId = input<string>();
}
