import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CustomerPlan,
  CustomerPlanChange,
  CustomerPlanCoverage,
  CustomerPlanHistory,
  CustomerPlanList,
  CustomerPlanQuery,
  CustomerPlanSettings,
  NewCustomerContact,
  NewCustomerPlan,
  PlanAbsenceDays,
  PlanAbsenceList,
  PlanHandover,
  PlanHandoverResult,
  WantDraft,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** A page of plans. Call in an injection context. */
export function plansResource(query: () => CustomerPlanQuery): HttpResourceRef<CustomerPlanList | undefined> {
  return httpResource<CustomerPlanList>(() => ({
    url: '/api/customer-plans',
    params: Object.fromEntries(Object.entries(query()).filter((entry): entry is [string, string] => !!entry[1])),
  }));
}

/** One plan. */
export function planResource(id: () => string): HttpResourceRef<CustomerPlan | undefined> {
  return httpResource<CustomerPlan>(() => at(id()));
}

/** What became of a plan. */
export function planHistoryResource(id: () => string): HttpResourceRef<CustomerPlanHistory | undefined> {
  return httpResource<CustomerPlanHistory>(() => `${at(id())}/history`);
}

/** The audit over all plans. */
export function planCoverageResource(): HttpResourceRef<CustomerPlanCoverage | undefined> {
  return httpResource<CustomerPlanCoverage>(() => '/api/customer-plan-coverage');
}

/** How the organisation keeps its plans. */
export function planSettingsResource(): HttpResourceRef<CustomerPlanSettings | undefined> {
  return httpResource<CustomerPlanSettings>(() => '/api/customer-plan-settings');
}

/** Who is on leave: everybody for service managers, otherwise one's own. */
export function planAbsencesResource(): HttpResourceRef<PlanAbsenceList | undefined> {
  return httpResource<PlanAbsenceList>(() => '/api/customer-plan-absences');
}

/** What people do with plans. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class CustomerPlans {
  private readonly http = inject(HttpClient);

  make(body: NewCustomerPlan): Promise<CustomerPlan> {
    return firstValueFrom(this.http.post<CustomerPlan>('/api/customer-plans', body));
  }

  change(id: string, body: CustomerPlanChange): Promise<CustomerPlan> {
    return firstValueFrom(this.http.patch<CustomerPlan>(at(id), body));
  }

  /** Only what changes or is new needs to be named. */
  setWants(id: string, wants: WantDraft[], removed: string[] = []): Promise<CustomerPlan> {
    return firstValueFrom(this.http.put<CustomerPlan>(`${at(id)}/wants`, { wants, ...(removed.length ? { removed } : {}) }));
  }

  addContact(id: string, body: NewCustomerContact): Promise<CustomerPlan> {
    return firstValueFrom(this.http.post<CustomerPlan>(`${at(id)}/contacts`, body));
  }

  /** For good: the name of the person, all notes, what the next contact is about, and the words of the history. */
  eraseWords(id: string): Promise<CustomerPlan> {
    return firstValueFrom(this.http.delete<CustomerPlan>(`${at(id)}/words`));
  }

  /** For good: the note of one contact. */
  eraseNote(id: string, contactId: string): Promise<CustomerPlan> {
    return firstValueFrom(this.http.delete<CustomerPlan>(`${at(id)}/contacts/${encodeURIComponent(contactId)}/words`));
  }

  setSettings(body: CustomerPlanSettings): Promise<CustomerPlanSettings> {
    return firstValueFrom(this.http.put<CustomerPlanSettings>('/api/customer-plan-settings', body));
  }

  handOver(body: PlanHandover): Promise<PlanHandoverResult> {
    return firstValueFrom(this.http.post<PlanHandoverResult>('/api/customer-plan-handovers', body));
  }

  tellLeave(employeeId: string, body: PlanAbsenceDays): Promise<PlanAbsenceList> {
    return firstValueFrom(this.http.put<PlanAbsenceList>(`/api/customer-plan-absences/${encodeURIComponent(employeeId)}`, body));
  }

  endLeave(employeeId: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/customer-plan-absences/${encodeURIComponent(employeeId)}`));
  }
}

const at = (id: string): string => `/api/customer-plans/${encodeURIComponent(id)}`;
