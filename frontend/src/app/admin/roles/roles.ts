import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RoleGrant } from '@throughline/contract';
import { GRANTED_ROLES, type GrantedRole } from '@throughline/domain';
import { Administration, roleGrantsResource } from '../../api/administration';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { GrantForm } from './grant-form';
import { ROLE_WORDS } from './role-words';

/** Who holds which role; give one, take one. */
@Component({
  selector: 'app-roles',
  imports: [Cell, DataTable, GrantForm, Icon, PageHeader, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Roles" lead="Everybody signed in is an employee. Who leads a team is a leader by the team tree, not by a role given here." />
    <div class="columns">
      <section aria-labelledby="holders-heading">
        <h2 id="holders-heading">Who holds what</h2>
        <app-resource-state [resource]="read" />
        @if (read.hasValue()) {
          <app-data-table caption="Holders of roles" [hideCaption]="true" [columns]="columns" [rows]="read.value().items" empty="Nobody holds a role.">
            <ng-template appCell="roles" let-row>
              <span class="roles">
                @for (role of row.roles; track role) {
                  <span class="role"
                    >{{ words(role).label
                    }}<button
                      type="button"
                      [disabled]="attempt.busy()"
                      [attr.aria-label]="'Take ' + words(role).label + ' from ' + row.name"
                      (click)="take(row, role)"
                    >
                      <app-icon name="close" /></button
                  ></span>
                }
              </span>
            </ng-template>
          </app-data-table>
        }
        <dl>
          @for (role of all; track role) {
            <div>
              <dt>{{ words(role).label }}</dt>
              <dd>{{ words(role).may }}</dd>
            </div>
          }
        </dl>
      </section>
      <section class="tl-card" aria-labelledby="give-heading">
        <h2 id="give-heading">Give a role</h2>
        <app-grant-form (granted)="changed($event)" />
        <p class="tl-small tl-quiet">
          Not found? <a routerLink="/hr/people/new">Add the person to the directory</a> first; with an e-mail address one can sign in by a mailed link.
        </p>
      </section>
    </div>
  `,
  styleUrl: './roles.scss',
})
export class Roles {
  private readonly administration = inject(Administration);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly attempt = new Attempt();
  protected readonly read = roleGrantsResource();
  protected readonly all = GRANTED_ROLES;
  protected readonly columns: readonly Column<RoleGrant>[] = [
    { key: 'name', label: 'Name', sortable: true, value: (row) => row.name },
    { key: 'email', label: 'E-mail', sortable: true, value: (row) => row.email },
    { key: 'roles', label: 'Roles', value: (row) => row.roles.join(', ') },
  ];

  protected words(role: GrantedRole): { label: string; may: string } {
    return ROLE_WORDS[role];
  }

  protected async take({ employeeId, name }: RoleGrant, role: GrantedRole): Promise<void> {
    const { label } = ROLE_WORDS[role];
    const own = employeeId === this.session.me()?.employee.id;
    const sure = await this.confirm.ask({
      heading: own ? `Give up your role ${label}?` : `Take ${label} from ${name}?`,
      sentences: [own ? 'It takes effect at once, and only another administrator can give it back.' : 'It takes effect at once, on every device.'],
      act: own ? 'Give it up' : 'Take it',
    });
    if (!sure || !(await this.attempt.run(() => this.administration.take(employeeId, role), `${name} is not ${label} any more.`))) return;
    await this.changed(employeeId);
  }

  /** One's own roles decide which pages are offered and whether this one still is. */
  protected async changed(employeeId: string): Promise<void> {
    if (employeeId === this.session.me()?.employee.id) await this.attempt.run(() => this.session.renew());
    if (this.session.may('administrator')) this.read.reload();
    else await this.router.navigate(['/']);
  }
}
