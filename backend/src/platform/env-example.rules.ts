import type { z } from 'zod';

/** The text of `.env.example`: every setting with what it means and its default, commented out where it may stay unset. */
export function envExample(settings: z.ZodObject): string {
  const lines = Object.entries(settings.shape).flatMap(([name, setting]) => {
    const described = setting as z.ZodType;
    const fallback = described.safeParse(undefined);
    const value = fallback.success ? String(fallback.data ?? '') : '';
    return [`# ${described.description}`, `${fallback.success ? '# ' : ''}${name}=${value}`, ''];
  });
  return ['# Settings of Throughline. What is commented out has the default shown, or is off.', '', ...lines].join('\n');
}
