import { isLanguage } from '@throughline/domain';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A text by language: `{"en": "…", "de": "…"}` with our languages only, none of the texts blank, each from `least` to `most` characters long. At least one
 * language, unless `least` is 0: then there may be no text at all.
 */
export function IsLocalText(least: number, most: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isLocalText',
      validator: {
        validate: (value) => isLocalText(value, least, most),
        defaultMessage: buildMessage(
          (each) => `${each}$property must be a text by language, as {"en": "…"}, of ${Math.max(1, least)} to ${most} characters in each and never blank`,
          options,
        ),
      },
    },
    options,
  );
}

function isLocalText(value: unknown, least: number, most: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value);
  return (
    (least === 0 || texts.length > 0) &&
    texts.every(([language, text]) => isLanguage(language) && typeof text === 'string' && /\S/u.test(text) && text.length >= least && text.length <= most)
  );
}
