import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { idempotentWrites } from './api/idempotent';
import { routes } from './app.routes';
import { expiredSession } from './session/expired';
import { PageTitles } from './shell/arrival';
import { wordsHere } from './words/catalogue';
import { Speaking } from './words/speaking';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // the first page speaks the language that language.js has found, at once
    provideAppInitializer(() => (inject(Speaking), wordsHere())),
    provideHttpClient(withInterceptors([expiredSession, idempotentWrites])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      // the server is away, or a new version has replaced the file of a lazy page: say so under the address that was wanted
      withNavigationErrorHandler(() => new RedirectCommand(inject(Router).parseUrl('/unavailable'), { skipLocationChange: true })),
    ),
    { provide: TitleStrategy, useClass: PageTitles },
  ],
};
