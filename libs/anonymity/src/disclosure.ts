// The disclosure engine for several families: what may be published about teams and demographics together, and the proof. Pure; for the backend, a worker thread or the command line.
export { certify, type Verdict, type Witness } from './disclosure/certificate.js';
export { expectedDetail, type DetailAt, type ExpectedDetail } from './disclosure/expected-detail.js';
export { guardFamilies, type FamilyGuard } from './disclosure/family-guard.js';
export { guardedGroups, type GuardedGroups, type Lists } from './disclosure/guarded-groups.js';
export { incidenceOf, type Incidence } from './disclosure/incidence.js';
export { crossed, type Facet, type LatticeNode, type LatticePerson } from './disclosure/lattice.js';
export { guardOptions, type OptionGuard, type OptionMarks, type OptionRules } from './disclosure/option-guard.js';
export { planPublication, type PlanInput } from './disclosure/plan-publication.js';
export { type PlanCertificate, type PlannedFamily, type PublicationPlan, type PublishedGroup } from './disclosure/publication-plan.js';
export { checkNoRecut, mayCompare, membershipChanges, trendBetween, type CycleFigure, type Trend, type TrendRules } from './disclosure/between-cycles.js';
export { primes } from './disclosure/prime-field.js';
