import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OpenAwardProgrammeList, OpenCycleList } from '@throughline/contract';
import { Session } from '../../session/session';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { FirstSteps } from './first-steps';
import { dayText } from './day-text';

/** What is waiting for one: surveys to answer, awards to nominate for. */
@Component({
  selector: 'app-home',
  imports: [FirstSteps, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly session = inject(Session);
  protected readonly cycles = httpResource<OpenCycleList>(() => '/api/open-cycles');
  protected readonly programmes = httpResource<OpenAwardProgrammeList>(() => '/api/open-award-programmes');
  protected readonly greeting = computed(() => `Hello ${this.session.me()?.employee.name.split(' ')[0] ?? ''}`.trim());
  protected readonly dayText = dayText;

  /** A server of this version without that feature says 404: then there is nothing to do here. */
  protected absent(error: Error | undefined): boolean {
    return error instanceof HttpErrorResponse && error.status === 404;
  }
}
