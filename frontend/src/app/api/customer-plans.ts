import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CustomerPlan,
  CustomerPlanChange,
  CustomerPlanCoverage,
  CustomerPlanHistory,
  CustomerPlanList,
  CustomerPlanQuery,
  NewCustomerContact,
  NewCustomerPlan,
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

  setWants(id: string, wants: WantDraft[]): Promise<CustomerPlan> {
    return firstValueFrom(this.http.put<CustomerPlan>(`${at(id)}/wants`, { wants }));
  }

  addContact(id: string, body: NewCustomerContact): Promise<CustomerPlan> {
    return firstValueFrom(this.http.post<CustomerPlan>(`${at(id)}/contacts`, body));
  }
}

const at = (id: string): string => `/api/customer-plans/${encodeURIComponent(id)}`;
