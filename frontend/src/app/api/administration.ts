import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AuditLines, RoleGrantList, RoleGrantRequest } from '@throughline/contract';
import type { GrantedRole } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

/** Who holds which granted role. Call in an injection context. */
export function roleGrantsResource(): HttpResourceRef<RoleGrantList | undefined> {
  return httpResource<RoleGrantList>(() => '/api/role-grants');
}

/** A page of the audit log, newest first: the lines before a position, or the newest. */
export function auditLinesResource(before: () => number | undefined): HttpResourceRef<AuditLines | undefined> {
  return httpResource<AuditLines>(() => `/api/audit-lines${before() === undefined ? '' : `?before=${before()}`}`);
}

/** What an administrator can do with roles, and with the fictional organisation. */
@Injectable({ providedIn: 'root' })
export class Administration {
  private readonly http = inject(HttpClient);

  grant(body: RoleGrantRequest): Promise<void> {
    return firstValueFrom(this.http.post<void>('/api/role-grants', body));
  }

  take(employeeId: string, role: GrantedRole): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/role-grants/${encodeURIComponent(employeeId)}/${role}`));
  }

  /** Deletes the fictional organisation with everybody and everything in it. */
  deleteDemo(): Promise<void> {
    return firstValueFrom(this.http.delete<void>('/api/demo'));
  }
}
