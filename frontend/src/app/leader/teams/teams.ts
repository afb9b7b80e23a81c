import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { EveryTeam } from './every-team';

/** The teams whose mirror one may open: those one leads, and for HR every team. */
@Component({
  selector: 'app-teams',
  imports: [EveryTeam, PageHeader, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Teams" lead="Each has one page: how its people feel at work beside how its customers are served." />
    <div class="tl-stack">
      @if (session.me()?.leads; as leads) {
        @if (leads.length) {
          <h2>Teams you lead</h2>
          <ul class="tl-grid">
            @for (lead of leads; track lead.teamId) {
              <li>
                <a class="tl-card" [routerLink]="['/leader/teams', lead.teamId]">{{ lead.teamName }}</a>
              </li>
            }
          </ul>
        } @else if (!session.may('hr')) {
          <app-state kind="empty" heading="You lead no team" sentence="When HR makes you the leader of a team, it stands here." />
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
  protected readonly session = inject(Session);
}
