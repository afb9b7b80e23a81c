/** What is not needed for the first screen: it is loaded when she starts, together with her ballot, so that from then on no connection
 *  is needed until she sends. */
export { findOwn, withdrawBallot } from './protocol/after-casting';
export { castBallot } from './protocol/casting';
export { collectBallot } from './protocol/collecting';
export { Answers } from './screens/answers';
export { Move } from './screens/move';
export { Questions } from './screens/questions';
export { Review } from './screens/review';
export { Thanks } from './screens/thanks';
