import type { AwardCategoryDraft, AwardProgramme, NewAwardProgramme } from '@throughline/contract';
import { type AwardKind, type CandidateKind, type EligibilityRule, instantIn, plainDate } from '@throughline/domain';
import { daysAfter } from '../../ui/day-text';

export interface CriterionEntry {
  id: string;
  name: string;
  description: string;
  weight: number;
}

export interface QuestionEntry {
  id: string;
  label: string;
  help: string;
  required: boolean;
  most: number;
}

/** A category as the form holds it. `id` is empty for one that is not saved yet; `tie` is empty, `service-standard`, or the id of a value; `nominationsMost` is 0 for any number. */
export interface CategoryEntry {
  id: string;
  name: string;
  description: string;
  tie: string;
  nominees: CandidateKind[];
  winners: number;
  criteria: CriterionEntry[];
  questions: QuestionEntry[];
  rules: readonly EligibilityRule[];
  nominationsMost: number;
}

/** A programme as the form holds it. `revealAt` is what clocks in its time zone show, 2026-12-18T17:00, or empty; `timeZone` is empty for that of the organisation. */
export interface ProgrammeEntry {
  name: string;
  description: string;
  kind: AwardKind;
  timeZone: string;
  nominationsFrom: string;
  nominationsUntil: string;
  closesAtTime: string;
  revealAt: string;
  selfNomination: boolean;
  endorsements: boolean;
  blind: boolean;
  nominationsMost: number;
  categories: CategoryEntry[];
}

export const FRESH_CATEGORY: CategoryEntry = {
  id: '',
  name: '',
  description: '',
  tie: '',
  nominees: ['person'],
  winners: 1,
  criteria: [],
  questions: [],
  rules: [],
  nominationsMost: 0,
};

export function freshProgramme(today: string): ProgrammeEntry {
  return {
    name: '',
    description: '',
    kind: 'yearly',
    timeZone: '',
    nominationsFrom: today,
    nominationsUntil: daysAfter(today, 30),
    closesAtTime: '',
    revealAt: '',
    selfNomination: false,
    endorsements: true,
    blind: true,
    nominationsMost: 0,
    categories: [{ ...FRESH_CATEGORY }],
  };
}

export function programmeEntryOf(programme: AwardProgramme): ProgrammeEntry {
  const { name, description, kind, timeZone, nominationsFrom, nominationsUntil, selfNomination, endorsements, blind, categories } = programme;
  return {
    name,
    description,
    kind,
    timeZone,
    nominationsFrom,
    nominationsUntil,
    closesAtTime: programme.closesAtTime ?? '',
    revealAt: programme.revealAt === null ? '' : clockOf(programme.revealAt, timeZone),
    selfNomination,
    endorsements,
    blind,
    nominationsMost: programme.nominationsMost ?? 0,
    categories: categories.map((category) => ({
      id: category.id,
      name: category.name,
      description: category.description,
      tie: category.tiedTo === 'value' ? (category.valueId ?? '') : (category.tiedTo ?? ''),
      nominees: category.nominees,
      winners: category.winners,
      criteria: category.criteria.map((criterion) => ({ ...criterion })),
      questions: category.form.map((field) => ({ ...field })),
      rules: category.eligibility,
      nominationsMost: category.nominationsMost ?? 0,
    })),
  };
}

export function programmeBodyOf(entry: ProgrammeEntry): NewAwardProgramme {
  const { name, description, kind, timeZone, nominationsFrom, nominationsUntil, selfNomination, endorsements, blind, categories } = entry;
  return {
    name: name.trim(),
    description,
    kind,
    ...(timeZone.trim() && { timeZone: timeZone.trim() }),
    nominationsFrom,
    nominationsUntil,
    closesAtTime: entry.closesAtTime || null,
    revealAt: entry.revealAt ? momentOf(entry.revealAt, timeZone.trim()) : null,
    selfNomination,
    endorsements,
    blind,
    nominationsMost: entry.nominationsMost || null,
    categories: categories.map(categoryBodyOf),
  };
}

function categoryBodyOf({ id, name, description, tie, nominees, winners, criteria, questions, rules, nominationsMost }: CategoryEntry): AwardCategoryDraft {
  return {
    ...(id && { id }),
    name: name.trim(),
    description,
    tiedTo: tie === '' ? null : tie === 'service-standard' ? tie : 'value',
    valueId: tie === '' || tie === 'service-standard' ? null : tie,
    nominees,
    winners,
    criteria: criteria.map(({ id: own, ...criterion }) => ({ ...(own && { id: own }), ...criterion })),
    form: questions.map(({ id: own, ...question }) => ({ ...(own && { id: own }), ...question })),
    eligibility: [...rules],
    nominationsMost: nominationsMost || null,
  };
}

/** What clocks in a time zone show at a moment of the wire: 2026-12-18T17:00. */
function clockOf(moment: string, timeZone: string): string {
  return new Date(moment).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
}

/** The moment at which clocks in a time zone show that; without one, those of this device. */
function momentOf(clock: string, timeZone: string): string {
  const [day = '', time = ''] = clock.split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  try {
    return instantIn(timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone, plainDate(day), hour, minute).toISOString();
  } catch (error) {
    // RangeError: a time zone that does not exist, which the server refuses at its field
    if (error instanceof RangeError) return new Date(clock).toISOString();
    throw error;
  }
}
