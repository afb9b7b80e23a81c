export { countBallots, type OpenedBox } from './count-ballots.js';
export { commentText, countable } from './countable.js';
export { type Cell, type CountedBallot, type PublicationTables, type PublishedComment } from './counted-ballot.js';
export { cutHash, cutOfTables } from './cut.js';
export { expectedFamilies, type ExpectedFamilies, type MembersToExpect } from './expected-families.js';
export { type LatticeTeam } from './lattice-team.js';
export { mailboxesFit } from './own-mailboxes.js';
export { type Overfull, overfullCohorts } from './overfull.js';
export { ENGINE } from './publish.js';
