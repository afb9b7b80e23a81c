import { SetMetadata } from '@nestjs/common';
import type { Audience as AudienceName } from '@throughline/domain';

export const AUDIENCE = 'audience';

/** Names who a route is for. A route without it is refused at boot. */
export const Audience = (...audiences: [AudienceName, ...AudienceName[]]) => SetMetadata(AUDIENCE, audiences);
