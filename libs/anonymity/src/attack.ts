// The attacker's end: what harvests published figures and tries to solve for small groups. For tests and for the attack program; nothing in the product imports it.
export { harvestPlan, type HarvestedFigure } from './disclosure/attack/harvest.js';
export { leakyTwin, type LeakyRule, type TwinInput } from './disclosure/attack/leaky-twins.js';
export { madeUpOrganisation, type MadeUpOrganisation } from './disclosure/attack/made-up-organisation.js';
export { findSmallCombinations, type Attack, type AttackOptions } from './disclosure/attack/small-combinations.js';
export { EquationSystem } from './disclosure/attack/equation-system.js';
