import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Attribute,
  AttributeList,
  EmployeeChange,
  EmployeeDetail,
  EmployeeList,
  EmployeeQuery,
  NewEmployee,
  NewTeam,
  TeamChange,
  TeamEntry,
  TeamList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const employeeAddress = (id: string): string => `/api/employees/${encodeURIComponent(id)}`;

/** The team tree as a flat list, parents first. Call in an injection context. */
export function teamsResource(): HttpResourceRef<TeamList | undefined> {
  return httpResource<TeamList>(() => '/api/teams');
}

/** What the organisation keeps of its people beside what every record has. */
export function attributesResource(): HttpResourceRef<AttributeList | undefined> {
  return httpResource<AttributeList>(() => '/api/attributes');
}

/** One page of employees. */
export function employeesResource(query: () => EmployeeQuery): HttpResourceRef<EmployeeList | undefined> {
  return httpResource<EmployeeList>(() => {
    const { search, teamId, cursor, limit } = query();
    return { url: '/api/employees', params: { ...(search && { search }), ...(teamId && { teamId }), ...(cursor && { cursor }), ...(limit && { limit }) } };
  });
}

/** One employee with her memberships; no request while `id` is empty. */
export function employeeResource(id: () => string | undefined): HttpResourceRef<EmployeeDetail | undefined> {
  return httpResource<EmployeeDetail>(() => (id() ? employeeAddress(id() ?? '') : undefined));
}

/** What HR can do with people and teams. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Directory {
  private readonly http = inject(HttpClient);

  addTeam(body: NewTeam): Promise<TeamEntry> {
    return firstValueFrom(this.http.post<TeamEntry>('/api/teams', body));
  }

  changeTeam(id: string, body: TeamChange): Promise<TeamEntry> {
    return firstValueFrom(this.http.patch<TeamEntry>(`/api/teams/${encodeURIComponent(id)}`, body));
  }

  addAttribute(label: string): Promise<Attribute> {
    return firstValueFrom(this.http.post<Attribute>('/api/attributes', { label }));
  }

  /** Forgets the attribute and what is kept of everybody under it. */
  removeAttribute(key: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/attributes/${encodeURIComponent(key)}`));
  }

  addEmployee(body: NewEmployee): Promise<EmployeeDetail> {
    return firstValueFrom(this.http.post<EmployeeDetail>('/api/employees', body));
  }

  changeEmployee(id: string, body: EmployeeChange): Promise<EmployeeDetail> {
    return firstValueFrom(this.http.patch<EmployeeDetail>(employeeAddress(id), body));
  }
}
