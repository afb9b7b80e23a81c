import type { InspectionCheckId, InspectionGrade, InspectionPart, InspectionPoint, NotInspected, SilentRefusal } from '../inspection.js';

/** The words of an inspection of the handling of complaints, for pages and certificates alike. Figures stand in %-places. */
export interface InspectionWords {
  readonly grades: Readonly<Record<InspectionGrade, string>>;
  /** What a result says about the whole. */
  readonly results: Readonly<Record<InspectionGrade, string>>;
  readonly parts: Readonly<Record<InspectionPart, string>>;
  readonly points: Readonly<Record<InspectionPoint, string>>;
  readonly notInspected: Readonly<Record<NotInspected, string>>;
  /** What each check looks at: what its figure counts, of what. */
  readonly checks: Readonly<Record<InspectionCheckId, string>>;
  readonly refusals: Readonly<Record<SilentRefusal, string>>;
  /** What the estimate of those who never complained rests on. */
  readonly assumptions: readonly string[];
}
