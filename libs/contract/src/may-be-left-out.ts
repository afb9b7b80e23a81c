import { Matches, ValidateIf } from 'class-validator';

/** The field may be left out, but what is given must be right; unlike IsOptional, null is not let through. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** The text holds at least one character that can be seen. */
export function NotBlank(): PropertyDecorator {
  return Matches(/\S/u, { message: '$property must not be blank' });
}
