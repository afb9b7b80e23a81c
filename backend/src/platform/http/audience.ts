import { SetMetadata } from '@nestjs/common';
import type { Audience as AudienceName } from '@throughline/domain';

export const AUDIENCE = 'audience';
export const QUIET = 'quiet';

/** Names who a route is for. A route without it is refused at boot. */
export const Audience = (...audiences: [AudienceName, ...AudienceName[]]) => SetMetadata(AUDIENCE, audiences);

/** A route that leaves neither a log line nor a metric: its time together with a ballot's arrival could point at a person. */
export const Quiet = () => SetMetadata(QUIET, true);
