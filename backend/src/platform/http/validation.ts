import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, Refusal } from '@throughline/domain';

/** Checks bodies and queries against their request classes; unknown fields are refused, every wrong field is named by its pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldsOf(error, '#'));
      return new Refusal(
        'invalid',
        'invalid-body',
        fields.length === 1 ? `${fields[0]!.pointer.slice(2)}: ${fields[0]!.detail}` : `${fields.length} fields are wrong; each is named below.`,
        fields,
      );
    },
  });
}

/** The fields that a validation error names, with their pointers. */
export function fieldsOf(error: ValidationError, parent = '#'): FieldProblem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.` }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, pointer))];
}
