import { getMetadataStorage } from 'class-validator';

interface TextField {
  name: string;
  min: number;
  max: number;
  form: RegExp | undefined;
}

/**
 * A quick yes for bodies of request classes that hold nothing but bounded texts, for routes where a validation library's general way costs more than
 * the work itself. Reads the class's own rules. A body that gets no yes is not refused here: it goes the general way, which names what is wrong.
 * Throws at boot for a class with rules of another kind.
 */
export function textFieldsOf(type: new () => object): (body: unknown) => boolean {
  const fields = new Map<string, TextField>();
  for (const { propertyName, name, constraints } of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    const field = fields.get(propertyName) ?? { name: propertyName, min: 0, max: Infinity, form: undefined };
    if (name === 'isLength') [field.min, field.max] = constraints as [number, number];
    else if (name === 'matches') field.form = constraints[0] as RegExp;
    else if (name !== 'isString') throw new Error(`${type.name}.${propertyName} has the rule ${name}, which is not about a bounded text.`);
    fields.set(propertyName, field);
  }
  const known = [...fields.values()];
  return (body) => {
    if (typeof body !== 'object' || body === null || Object.keys(body).length !== known.length) return false;
    return known.every(({ name, min, max, form }) => {
      const value = (body as Record<string, unknown>)[name];
      return typeof value === 'string' && value.length >= min && value.length <= max && (form === undefined || form.test(value));
    });
  };
}
