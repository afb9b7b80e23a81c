import { computed, inject, Injectable } from '@angular/core';
import type { QuestionnaireWarning } from '@throughline/contract';
import { Building } from './building';
import { linesOf } from './draft';

/** What the server thinks of the questionnaire as it is saved, by what it is about. */
@Injectable()
export class Checking {
  private readonly building = inject(Building);
  private readonly warnings = computed(() => {
    const { read, saved } = this.building;
    const lines = linesOf(saved()).map(({ question }) => question.id);
    const sections = saved()
      .parts.filter(({ heading }) => heading)
      .map(({ key }) => key);
    return (read.hasValue() ? read.value().warnings : []).map((warning) => ({
      warning,
      // by what it is about, not by its place: the line may have been moved since
      line: warning.item === undefined ? undefined : lines[warning.item],
      section: warning.section === undefined ? undefined : sections[warning.section],
    }));
  });
  readonly minutes = computed(() => {
    const { read } = this.building;
    return read.hasValue() ? { shortest: read.value().minutes, longest: read.value().minutes } : undefined;
  });
  readonly byLine = computed(() => grouped(this.warnings(), ({ line }) => line));
  readonly bySection = computed(() => grouped(this.warnings(), ({ section }) => section));
  /** What is about no line and no section, but about the whole. */
  readonly ofTheWhole = computed(() => this.warnings().flatMap(({ warning, line, section }) => (line === undefined && section === undefined ? [warning] : [])));
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
