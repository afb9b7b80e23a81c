import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
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
import { Rich } from '../../ui/rich/rich';
import { adminWords } from '../words/words';

/** Who holds which role; give one, take one. */
@Component({
  selector: 'app-roles',
  imports: [Cell, DataTable, GrantForm, Icon, PageHeader, ResourceState, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead" />
    <div class="columns">
      <section aria-labelledby="holders-heading">
        <h2 id="holders-heading">{{ words().holders }}</h2>
        <app-resource-state [resource]="read" />
        @if (read.hasValue()) {
          <app-data-table [caption]="words().caption" [hideCaption]="true" [columns]="columns()" [rows]="read.value().items" [empty]="words().nobody">
            <ng-template appCell="roles" let-row>
              <span class="roles">
                @for (role of row.roles; track role) {
                  <span class="role"
                    >{{ nameOf(role)
                    }}<button type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().takeFrom(nameOf(role), row.name)" (click)="take(row, role)">
                      <app-icon name="close" /></button
                  ></span>
                }
              </span>
            </ng-template>
          </app-data-table>
        }
        <dl>
          @for (role of granted; track role) {
            <div>
              <dt>{{ nameOf(role) }}</dt>
              <dd>{{ all().may[role] }}</dd>
            </div>
          }
        </dl>
      </section>
      <section class="tl-card" aria-labelledby="give-heading">
        <h2 id="give-heading">{{ words().give }}</h2>
        <app-grant-form (granted)="changed($event)" />
        <p class="tl-small tl-quiet">
          <app-rich [text]="words().notFound" to="/hr/people/new" />
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
  protected readonly all = adminWords;
  protected readonly words = computed(() => adminWords().roles);
  protected readonly granted = GRANTED_ROLES;
  protected readonly columns = computed<readonly Column<RoleGrant>[]>(() => [
    { key: 'name', label: this.words().name, sortable: true, value: (row) => row.name },
    { key: 'email', label: this.words().email, sortable: true, value: (row) => row.email },
    { key: 'roles', label: this.words().roles, value: (row) => row.roles.map((role) => this.nameOf(role)).join(', ') },
  ]);

  protected nameOf(role: GrantedRole): string {
    return adminWords().roleNames[role];
  }

  protected async take({ employeeId, name }: RoleGrant, role: GrantedRole): Promise<void> {
    const [words, label] = [this.words(), this.nameOf(role)];
    const own = employeeId === this.session.me()?.employee.id;
    const sure = await this.confirm.ask({
      heading: own ? words.giveUpSure(label) : words.takeSure(label, name),
      sentences: [own ? words.giveUpText : words.takeText],
      act: own ? words.giveUp : words.take,
    });
    if (!sure || !(await this.attempt.run(() => this.administration.take(employeeId, role), words.taken(label, name)))) return;
    await this.changed(employeeId);
  }

  /** One's own roles decide which pages are offered and whether this one still is. */
  protected async changed(employeeId: string): Promise<void> {
    if (employeeId === this.session.me()?.employee.id) await this.attempt.run(() => this.session.renew());
    if (this.session.may('administrator')) this.read.reload();
    else await this.router.navigate(['/']);
  }
}
