import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { EveryTeam } from './every-team';
import { leaderWords } from '../words/words';

/** The teams whose mirror one may open: those one leads, and for HR every team. */
@Component({
  selector: 'app-teams',
  imports: [EveryTeam, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().teams.heading" [lead]="words().teams.lead" />
    <div class="tl-stack">
      @if (session.me()?.leads; as leads) {
        @if (leads.length) {
          <h2>{{ words().teams.led }}</h2>
          <ul class="tl-grid">
            @for (lead of leads; track lead.teamId) {
              <li>
                <a class="tl-card" [routerLink]="['/leader/teams', lead.teamId]"
                  ><bdi>{{ lead.teamName }}</bdi></a
                >
              </li>
            }
          </ul>
        } @else if (!session.may('hr')) {
          <app-state kind="empty" [heading]="words().teams.none" [sentence]="words().teams.noneYet" />
        }
      }
      @if (session.may('hr')) {
        <app-every-team />
      }
    </div>
  `,
  styles: `
    ul {
      justify-self: stretch;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .tl-card {
      font-weight: 600;
    }
  `,
})
export class Teams {
  protected readonly words = leaderWords;
  protected readonly session = inject(Session);
}
