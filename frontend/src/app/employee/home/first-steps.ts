import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The three doors of an empty organisation, for its administrator. */
@Component({
  selector: 'app-first-steps',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>Where to start</h2>
    <div class="doors">
      <a class="tl-card" routerLink="/hr/roster-import"
        ><strong>Bring your people</strong><span>A file with names, addresses and teams. You see what it would do before it does it.</span></a
      >
      <a class="tl-card" routerLink="/admin/roles"
        ><strong>Give a colleague a role</strong><span>HR runs surveys and awards, service managers bring in customer outcomes.</span></a
      >
      <a class="tl-card" routerLink="/service/metrics"
        ><strong>Define a customer measure</strong><span>Satisfaction, recommendation, complaints: what it is, and which direction is better.</span></a
      >
    </div>
  `,
  styles: `
    h2 {
      margin-bottom: var(--tl-3);
    }
    .doors {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
      gap: var(--tl-4);
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
export class FirstSteps {}
