import { SetMetadata } from '@nestjs/common';

export const REPEATABLE = 'repeatable';

/**
 * Marks a write that does nothing more when it is sent again. No idempotency key is kept of it, so no transaction is open yet when its handler begins, and it can compute something
 * long before it asks for one.
 */
export const Repeatable = (): MethodDecorator => SetMetadata(REPEATABLE, true);
