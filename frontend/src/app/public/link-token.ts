import type { ActivatedRoute } from '@angular/router';

/** The token of a mailed link: it stands behind '#', where no server log and no referrer sees it. Undefined when there is none. */
export function linkToken(route: ActivatedRoute): string | undefined {
  return new URLSearchParams(route.snapshot.fragment ?? '').get('t') ?? undefined;
}
