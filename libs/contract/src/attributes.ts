import { IsString, Length, registerDecorator } from 'class-validator';
import { LIMITS } from '@throughline/domain';
import { NotBlank } from './may-be-left-out.js';

/** An attribute of employees to be defined: what it is called on pages, such as Shift. */
export class NewAttribute {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  label: string;
}

/** An attribute that the organisation keeps of its employees beside those that every record has. */
export class Attribute {
  /** Names it in imports (`attribute:shift`) and in the choice of demographics. */
  key: string;
  label: string;
}

/** In the order of labels. */
export class AttributeList {
  items: Attribute[];
}

/** Values by attribute: `{"shift": "night"}`; null takes a value away. */
export function AreAttributeValues(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'areAttributeValues',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.values(value).every((one) => one === null || (typeof one === 'string' && one.length <= LIMITS.name)),
        defaultMessage: () => `$property must be texts of at most ${LIMITS.name} characters by attribute, or null`,
      },
    });
}
