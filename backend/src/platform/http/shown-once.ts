import { SetMetadata } from '@nestjs/common';

export const SHOWN_ONCE = 'shown-once';

/** Marks a route whose answer holds secrets that are kept nowhere: no idempotency key keeps it either, so a repetition is a new request. */
export const ShownOnce = (): MethodDecorator => SetMetadata(SHOWN_ONCE, true);
