import { isTimeZone } from '@throughline/domain';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/** An IANA time zone, as Europe/Berlin. */
export function IsTimeZoneName(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isTimeZoneName',
      validator: { validate: isTimeZone, defaultMessage: buildMessage((each) => `${each}$property must be a time zone such as Europe/Berlin`, options) },
    },
    options,
  );
}
