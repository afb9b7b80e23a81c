import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RoleGrantList, RoleGrantRequest } from '@throughline/contract';
import type { GrantedRole } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

/** Who holds which granted role. Call in an injection context. */
export function roleGrantsResource(): HttpResourceRef<RoleGrantList | undefined> {
  return httpResource<RoleGrantList>(() => '/api/role-grants');
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
