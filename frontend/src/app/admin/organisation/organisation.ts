import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Administration, roleGrantsResource } from '../../api/administration';
import { teamsResource } from '../../api/directory';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { adminWords } from '../words/words';
import { MailHours } from './mail-hours';

/** What the organisation is; for the fictional one, the way to delete it. */
@Component({
  selector: 'app-organisation',
  imports: [MailHours, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="organisation()?.name" />
    <div class="page">
      <app-resource-state [resource]="teams" />
      <dl>
        <div>
          <dt>{{ words().name }}</dt>
          <dd dir="auto">{{ organisation()?.name }}</dd>
        </div>
        @if (teams.hasValue()) {
          <div>
            <dt>{{ words().people }}</dt>
            <dd>{{ number(people()) }}</dd>
          </div>
          <div>
            <dt>{{ words().teams }}</dt>
            <dd>{{ number(teams.value().items.length) }}</dd>
          </div>
        }
        @if (grants.hasValue()) {
          <div>
            <dt>{{ words().administrators }}</dt>
            <dd>{{ administrators() }}</dd>
          </div>
        }
        <div>
          <dt>{{ words().record }}</dt>
          <dd>
            {{ words().listed }}<a dir="ltr" [href]="chain()">{{ chain() }}</a>
          </dd>
        </div>
      </dl>
      <app-mail-hours />
      @if (session.fictional()) {
        <section class="tl-card" aria-labelledby="demo-heading">
          <h2 id="demo-heading">{{ words().demo }}</h2>
          <p>
            {{ words().demoText }}
          </p>
          <button matButton="filled" class="destructive" type="button" [disabled]="attempt.busy()" (click)="delete()">
            {{ attempt.busy() ? words().deleting : words().delete }}
          </button>
        </section>
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--tl-8);
    }
    .page > * {
      min-width: 0;
    }
    dl {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
    }
    dl div {
      display: grid;
      grid-template-columns: minmax(0, 200px) minmax(0, 1fr);
      gap: var(--tl-4);
    }
    dt {
      color: var(--tl-ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .tl-card h2 {
      margin-bottom: var(--tl-2);
    }
    .destructive {
      --mat-button-filled-container-color: var(--tl-act);
      --mat-button-filled-label-text-color: var(--tl-surface);
    }
    @media (max-width: 599px) {
      dl div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class OrganisationPage {
  private readonly administration = inject(Administration);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly words = computed(() => adminWords().organisation);
  protected readonly number = countText;
  protected readonly attempt = new Attempt();
  protected readonly teams = teamsResource();
  protected readonly grants = roleGrantsResource();
  protected readonly organisation = computed(() => this.session.me()?.organisation);
  protected readonly people = computed(() => (this.teams.hasValue() ? this.teams.value().items.reduce((sum, { memberCount }) => sum + memberCount, 0) : 0));
  protected readonly chain = computed(() => `/.well-known/ballots/${this.organisation()?.id ?? ''}.jsonl`);
  protected readonly administrators = computed(() =>
    (this.grants.hasValue() ? this.grants.value().items : [])
      .filter(({ roles }) => roles.includes('administrator'))
      .map(({ name }) => name)
      .join(', '),
  );

  protected async delete(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().sure,
      sentences: [this.words().sureText],
      act: this.words().act,
      destructive: true,
    });
    if (!sure) return;
    if (await this.attempt.run(() => this.administration.deleteDemo(), this.words().deleted)) {
      this.session.end();
      await this.router.navigate(['/']);
    }
  }
}
