import { isPlainDate } from '@throughline/domain';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/** A calendar day that exists, as 2026-03-31. */
export function IsPlainDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isPlainDate',
      validator: {
        validate: isPlainDate,
        defaultMessage: buildMessage((each) => `${each}$property must be a day that exists, written as 2026-03-31`, options),
      },
    },
    options,
  );
}
