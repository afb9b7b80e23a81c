import { buildMessage, isISO8601, ValidateBy, type ValidationOptions } from 'class-validator';

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment that exists, with its distance from UTC, as 2026-05-29T16:00:00Z; seconds may be left out. */
export function IsMoment(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isMoment',
      validator: {
        validate: (value) => typeof value === 'string' && WRITTEN.test(value) && isISO8601(value, { strict: true, strictSeparator: true }),
        defaultMessage: buildMessage((each) => `${each}$property must be a moment such as 2026-05-29T16:00:00Z`, options),
      },
    },
    options,
  );
}
