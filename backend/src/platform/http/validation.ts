import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, Refusal } from '@throughline/domain';

const MOST_FIELDS = 100;

/** Checks bodies and queries against their request classes; unknown fields are refused, every wrong field is named by its pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const fields = firstFields(errors);
      return new Refusal('invalid', 'invalid-body', summary(fields), fields);
    },
  });
}

/** The first fields that validation errors name, with their pointers: a body may be wrong in half a million places. */
function firstFields(errors: readonly ValidationError[]): FieldProblem[] {
  const fields: FieldProblem[] = [];
  for (const error of errors) {
    if (fields.length >= MOST_FIELDS) break;
    fields.push(...fieldsOf(error));
  }
  return fields.slice(0, MOST_FIELDS);
}

function summary(fields: readonly FieldProblem[]): string {
  if (fields.length === 1) return `${fields[0]!.pointer.slice(2)}: ${fields[0]!.detail}`;
  return fields.length < MOST_FIELDS
    ? `${fields.length} fields are wrong; each is named below.`
    : `At least ${MOST_FIELDS} fields are wrong; the first are named below.`;
}

/** The fields that a validation error names, with their pointers; the first hundred. */
export function fieldsOf(error: ValidationError, parent = '#'): FieldProblem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const fields = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.` }));
  for (const child of error.children ?? []) {
    if (fields.length >= MOST_FIELDS) break;
    fields.push(...fieldsOf(child, pointer));
  }
  return fields.slice(0, MOST_FIELDS);
}
