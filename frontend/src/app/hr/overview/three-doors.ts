import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';

/** Where an empty organisation starts: bring people, look around the demo, invite a colleague. */
@Component({
  selector: 'app-three-doors',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>Where to start</h2>
    <div class="tl-grid">
      <a class="tl-card" routerLink="/hr/roster-import"
        ><strong>Bring your people</strong><span>A file with names, addresses and teams. You see what it would do before it does it.</span></a
      >
      @if (demo()) {
        <a class="tl-card" routerLink="/sign-in"
          ><strong>Look around the demo</strong
          ><span>A fictional organisation with two years of cycles, awards and outcomes. You sign in there as somebody else; nothing here is touched.</span></a
        >
      }
      <a class="tl-card" [routerLink]="invite().link"
        ><strong>Invite a colleague</strong><span>{{ invite().words }}</span></a
      >
    </div>
  `,
  styles: `
    h2 {
      margin-bottom: var(--tl-3);
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--tl-people);
    }
    strong {
      color: var(--tl-people);
    }
    span {
      display: block;
      color: var(--tl-ink-2);
    }
  `,
})
export class ThreeDoors {
  /** Whether there is a demo organisation to look at. */
  readonly demo = input.required<boolean>();
  private readonly session = inject(Session);
  protected readonly invite = computed(() =>
    this.session.may('administrator')
      ? { link: '/admin/roles', words: 'Say who may run surveys, bring in customer outcomes, or administer.' }
      : { link: '/hr/people/new', words: 'With an e-mail address in the directory, a colleague signs in by a mailed link.' },
  );
}
