import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { employeeWords } from '../../employee/words/words';

/** Where an empty organisation starts: bring people, look around the demo, invite a colleague. */
@Component({
  selector: 'app-three-doors',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().start.heading }}</h2>
    <div class="tl-grid">
      <a class="tl-card" routerLink="/hr/roster-import"
        ><strong>{{ words().start.people }}</strong
        ><span>{{ words().start.peopleText }}</span></a
      >
      @if (demo()) {
        <a class="tl-card" routerLink="/sign-in"
          ><strong>{{ words().start.demo }}</strong
          ><span>{{ words().start.demoText }}</span></a
        >
      }
      <a class="tl-card" [routerLink]="invite().link"
        ><strong>{{ words().start.invite }}</strong
        ><span>{{ invite().words }}</span></a
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
  protected readonly words = employeeWords;
  private readonly session = inject(Session);
  protected readonly invite = computed(() =>
    this.session.may('administrator')
      ? { link: '/admin/roles', words: this.words().start.inviteRole }
      : { link: '/hr/people/new', words: this.words().start.inviteMail },
  );
}
