/** What is not needed for the first screen: it is loaded when she starts, together with her ballot, so that from then on no connection is needed until she
 *  sends. The pages that few people see first (the code of a card, what is kept on this device) come with it too. */
export { findOwn, withdrawBallot } from './protocol/after-casting';
export { castBallot } from './protocol/casting';
export { collectBallot } from './protocol/collecting';
export { IdleWatch } from './screens/idle-watch';
export { KeptHere } from './screens/kept-here';
export { Onward } from './screens/onward';
