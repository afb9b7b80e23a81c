import type { Routes } from '@angular/router';

/** Files of what one may see. The audience is checked where the area is mounted, the scope by the server. */
export const exportsRoutes: Routes = [{ path: '', pathMatch: 'full', title: 'Files', loadComponent: () => import('./exports').then((m) => m.ExportsPage) }];
