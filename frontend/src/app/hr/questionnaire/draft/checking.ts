import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { QuestionnaireCheck, QuestionnaireSketch, QuestionnaireWarning } from '@throughline/contract';
import { Surveys } from '../../../api/surveys';
import { Building } from './building';
import { baseOf, type Draft, linesOf } from './draft';
import { textOf } from './text';

const PAUSE_MS = 600;

/** What the server thinks of the draft, asked anew a moment after each step; until it has answered, what it thought of the one before. */
@Injectable()
export class Checking {
  private readonly building = inject(Building);
  private readonly surveys = inject(Surveys);
  private readonly said = signal<{ readonly of: Draft; readonly check: Pick<QuestionnaireCheck, 'warnings' | 'ways'> } | undefined>(undefined);
  /** How long answering takes, by the shortest way through and by the longest. */
  readonly minutes = computed(() => this.said()?.check.ways);
  private readonly warnings = computed(() => {
    const said = this.said();
    if (!said) return [];
    const lines = linesOf(said.of).map(({ question }) => question.id);
    const sections = said.of.parts.filter(({ heading }) => heading).map(({ key }) => key);
    return said.check.warnings.map((warning) => ({
      warning,
      // by what it is about, not by its place: the line may have been moved since
      line: warning.item === undefined ? undefined : lines[warning.item],
      section: warning.section === undefined ? undefined : sections[warning.section],
    }));
  });
  readonly byLine = computed(() => grouped(this.warnings(), ({ line }) => line));
  readonly bySection = computed(() => grouped(this.warnings(), ({ section }) => section));
  /** What is about no line and no section, but about the whole. */
  readonly ofTheWhole = computed(() => this.warnings().flatMap(({ warning, line, section }) => (line === undefined && section === undefined ? [warning] : [])));

  constructor() {
    effect((onCleanup) => {
      const draft = this.building.draft();
      const questionnaireId = this.building.id();
      if (linesOf(draft).length === 0) return this.said.set(undefined);
      let stale = false;
      const timer = setTimeout(() => {
        this.surveys
          .checkQuestionnaire({ ...sketchOf(draft), ...(questionnaireId && { questionnaireId }) })
          .then((check) => stale || this.said.set({ of: draft, check }))
          // HttpErrorResponse: a condition that is half made, or no connection. The save says so; what was said before stays.
          .catch(() => undefined);
      }, PAUSE_MS);
      onCleanup(() => {
        stale = true;
        clearTimeout(timer);
      });
    });
  }
}

/** The draft as it can be looked through: a section without a name gets one, for what is missing is said at its control. */
function sketchOf(draft: Draft): QuestionnaireSketch {
  const { languages, introduction, sections = [], items } = textOf(draft);
  return {
    languages,
    introduction,
    items,
    sections: sections.map((section) => (Object.keys(section.title).length > 0 ? section : { ...section, title: { [baseOf(draft)]: '-' } })),
  };
}

function grouped<Found extends { readonly warning: QuestionnaireWarning }>(
  found: readonly Found[],
  by: (one: Found) => string | undefined,
): ReadonlyMap<string, QuestionnaireWarning[]> {
  const groups = new Map<string, QuestionnaireWarning[]>();
  for (const one of found) {
    const key = by(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one.warning]);
  }
  return groups;
}
