import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import { problemOf } from './problem';

/** An error of a signal form that came from the server: shown at its field, or above the form when it belongs to none. */
export interface ServerError {
  readonly kind: 'server';
  readonly message: string;
  readonly fieldTree?: FieldTree<unknown>;
}

/**
 * Maps a refused write to errors of the form that sent it: a pointer '#/email' goes to `form.email`, '#/categories/0/name' to
 * `form.categories[0].name`. What names no field of this form becomes an error of the form as a whole. Return it from a form's `submission.action`.
 */
export function refusedFields<T>(form: FieldTree<T>, error: unknown): ServerError[] {
  const problem = problemOf(error);
  if (!problem.errors?.length) return [{ kind: 'server', message: problem.detail }];
  return problem.errors.map(({ pointer, detail }) => {
    const fieldTree = at(form as FieldTree<unknown>, pointer);
    return fieldTree ? { kind: 'server', message: detail, fieldTree } : { kind: 'server', message: detail };
  });
}

/** Runs a write as a form's action: resolves to nothing when it was done, to the form's errors when it was refused. */
export async function orRefusedFields<T>(form: FieldTree<T>, write: () => Promise<unknown>): Promise<TreeValidationResult> {
  // HttpErrorResponse: a refusal is the server's normal answer, known only after asking
  try {
    await write();
    return undefined;
  } catch (error) {
    return refusedFields(form, error);
  }
}

/**
 * What a form does when it is sent: nothing while its own rules find something wrong, otherwise `write`, whose refusal becomes errors of the
 * form. A form that was refused can be sent again as it is: by Angular's own rule it would count as wrong until something in it is changed,
 * and after a lost connection the button would do nothing.
 */
export function sending(write: () => Promise<unknown>): {
  readonly action: (form: FieldTree<unknown>) => Promise<TreeValidationResult>;
  readonly ignoreValidators: 'all';
} {
  return {
    ignoreValidators: 'all',
    action: async (form) => {
      const wrong = form()
        .errorSummary()
        .some(({ kind }) => kind !== 'server');
      if (wrong) return undefined;
      // the same values in a new object: what was refused as a whole the last time is said no longer
      form().value.update((value) => (typeof value === 'object' ? { ...value } : value));
      return orRefusedFields(form, write);
    },
  };
}

function at(form: FieldTree<unknown>, pointer: string): FieldTree<unknown> | undefined {
  const steps = pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean);
  let field: FieldTree<unknown> | undefined = form;
  for (const step of steps) field = (field as unknown as Record<string, FieldTree<unknown> | undefined> | undefined)?.[step];
  return field === form || typeof field !== 'function' ? undefined : field;
}
