import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CycleDelivery,
  CycleMail,
  CycleMailChange,
  CycleMailPreview,
  InvitationResend,
  OrganisationSettings,
  OrganisationSettingsChange,
  OwnMail,
  OwnPreferences,
  OwnPreferencesChange,
  PersonInvitationList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const address = (id: string, what: string): string => `/api/cycles/${encodeURIComponent(id)}/${what}`;

/** What the mails of a cycle say. Call in an injection context, as the others. */
export function cycleMailResource(id: () => string): HttpResourceRef<CycleMail | undefined> {
  return httpResource<CycleMail>(() => address(id(), 'mail'));
}

/** The mail as somebody would get it with these words; asked again whenever they change, so give it what has settled. */
export function mailPreviewResource(id: () => string, words: () => OwnMail | undefined): HttpResourceRef<CycleMailPreview | undefined> {
  return httpResource<CycleMailPreview>(() => {
    const body = words();
    return body && { url: address(id(), 'mail-previews'), method: 'POST', body };
  });
}

/** How the invitations fare; no request while `id` is empty. */
export function deliveryResource(id: () => string | undefined): HttpResourceRef<CycleDelivery | undefined> {
  return httpResource<CycleDelivery>(() => (id() ? address(id() ?? '', 'delivery') : undefined));
}

/** To which open surveys somebody was invited. */
export function personInvitationsResource(employeeId: () => string): HttpResourceRef<PersonInvitationList | undefined> {
  return httpResource<PersonInvitationList>(() => `/api/employees/${encodeURIComponent(employeeId())}/invitations`);
}

/** Language, clock and mail hours of the organisation. */
export function organisationSettingsResource(): HttpResourceRef<OrganisationSettings | undefined> {
  return httpResource<OrganisationSettings>(() => '/api/organisation-settings');
}

/** In which language and by which clock the signed-in person gets her mail. */
export function ownPreferencesResource(): HttpResourceRef<OwnPreferences | undefined> {
  return httpResource<OwnPreferences>(() => '/api/own-preferences');
}

/** What can be said about mail. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class MailSettings {
  private readonly http = inject(HttpClient);

  changeMail(id: string, body: CycleMailChange): Promise<CycleMail> {
    return firstValueFrom(this.http.patch<CycleMail>(address(id, 'mail'), body));
  }

  /** Mails it to the signed-in person, marked as a test. */
  test(id: string, body: OwnMail): Promise<unknown> {
    return firstValueFrom(this.http.post(address(id, 'test-mails'), body));
  }

  /** Sends invitations again that reached nobody, or those of the people named. */
  resend(id: string, body: InvitationResend): Promise<CycleDelivery> {
    return firstValueFrom(this.http.post<CycleDelivery>(address(id, 'resends'), body));
  }

  changeOrganisation(body: OrganisationSettingsChange): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.patch<OrganisationSettings>('/api/organisation-settings', body));
  }

  changeOwn(body: OwnPreferencesChange): Promise<OwnPreferences> {
    return firstValueFrom(this.http.patch<OwnPreferences>('/api/own-preferences', body));
  }
}
