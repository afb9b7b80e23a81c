import { longestFirst } from '../../tools/longest-first.mjs';

// the attack takes longer than any three journeys, which run beside it
export default longestFirst([
  ...['under-attack', 'nothing-is-lost', 'pages-of-the-service-area', 'nobody-twice', 'launch', 'imports-while-killed', 'customer-plans'],
  ...['digest-once', 'answer-a-survey', 'linkage-area', 'builder', 'the-main-job'],
]);
