// The attack takes longer than any three journeys. In a fresh clone nothing is known of how long tests take, and begun last it would keep one core
// waiting for minutes; begun first, the journeys run beside it.
const LONGEST = ['under-attack', 'the-main-job', 'linkage-area', 'answer-a-survey'];

const placeOf = (path) => {
  const place = LONGEST.findIndex((name) => path.includes(name));
  return place < 0 ? LONGEST.length : place;
};

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a.path) - placeOf(b.path) || (a.path < b.path ? -1 : 1));
  }

  /** Jest asks for it with --onlyFailures alone. */
  allFailedTests(tests) {
    return this.sort(tests);
  }

  cacheResults() {
    // the order does not depend on earlier runs
  }
}
