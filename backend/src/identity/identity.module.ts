import { Global, Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { Authenticator } from '../platform/http/caller.js';
import { AccountController } from './account/account.controller.js';
import { Accounts } from './account/accounts.port.js';
import { EmailLinks } from './account/email-links.js';
import { MailSignInLinkJob } from './account/mail-sign-in-link.job.js';
import { MeService } from './account/me.service.js';
import { NetworkLimit } from './account/network-limit.port.js';
import { PasswordsService } from './account/passwords.service.js';
import { SignInLinksService } from './account/sign-in-links.service.js';
import { TryLimit } from './account/try-limit.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationRemoval } from './organisation/organisation-removal.js';
import { OrganisationReader } from './organisation/organisation.reader.js';
import { OrganisationSettingsController } from './organisation/organisation-settings.controller.js';
import { OrganisationSettingsService } from './organisation/organisation-settings.service.js';
import { OrganisationsController } from './organisation/organisations.controller.js';
import { OrganisationsService } from './organisation/organisations.service.js';
import { TidyOrganisationsJob } from './organisation/tidy-organisations.job.js';
import { JudgeRole } from './role/judge-role.port.js';
import { RoleReader } from './role/role.reader.js';
import { RolesController } from './role/roles.controller.js';
import { RolesService } from './role/roles.service.js';
import { SessionCookie } from './session/session-cookie.js';
import { SessionAuthenticator } from './session/session.authenticator.js';
import { SessionsController } from './session/sessions.controller.js';
import { SessionsService } from './session/sessions.service.js';
import { TidyIdentityJob } from './session/tidy-identity.job.js';

/** Who somebody is, which organisation, which roles. Global because every request asks it. */
@Global()
@Module({
  imports: [RowsModule.for(Organisation)],
  controllers: [OrganisationsController, OrganisationSettingsController, SessionsController, AccountController, RolesController],
  providers: [
    Accounts,
    EmailLinks,
    TryLimit,
    MailSignInLinkJob,
    MeService,
    NetworkLimit,
    PasswordsService,
    SignInLinksService,
    OrganisationReader,
    OrganisationRemoval,
    OrganisationsService,
    OrganisationSettingsService,
    JudgeRole,
    RoleReader,
    RolesService,
    SessionCookie,
    SessionsService,
    TidyIdentityJob,
    TidyOrganisationsJob,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [Authenticator, Accounts, NetworkLimit, OrganisationReader, OrganisationRemoval, OrganisationsService, JudgeRole, RoleReader, SessionsService],
})
export class IdentityModule {}
