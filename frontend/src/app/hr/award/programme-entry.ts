import type { AwardProgramme, NewAwardProgramme } from '@throughline/contract';
import { daysAfter } from '../../ui/day-text';

/** A programme as the form holds it. `id` is empty for a category that is not saved yet. */
export interface ProgrammeEntry {
  name: string;
  description: string;
  nominationsFrom: string;
  nominationsUntil: string;
  categories: { id: string; name: string; description: string }[];
}

export const FRESH_CATEGORY = { id: '', name: '', description: '' } as const;

export function freshProgramme(today: string): ProgrammeEntry {
  return { name: '', description: '', nominationsFrom: today, nominationsUntil: daysAfter(today, 30), categories: [{ ...FRESH_CATEGORY }] };
}

export function programmeEntryOf({ name, description, nominationsFrom, nominationsUntil, categories }: AwardProgramme): ProgrammeEntry {
  return { name, description, nominationsFrom, nominationsUntil, categories: categories.map((category) => ({ ...category })) };
}

export function programmeBodyOf({ name, description, nominationsFrom, nominationsUntil, categories }: ProgrammeEntry): NewAwardProgramme {
  return {
    name: name.trim(),
    description,
    nominationsFrom,
    nominationsUntil,
    categories: categories.map((category) => ({ ...(category.id && { id: category.id }), name: category.name.trim(), description: category.description })),
  };
}
