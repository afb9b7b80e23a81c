// In which order jest runs the files of a project. In a fresh clone nothing is known of how long tests take, and a long one begun last keeps all cores but one
// waiting for its end.

/** A sequencer for jest: files whose paths hold one of the names, in this order, then the others by their names. */
export const longestFirst = (names) => {
  const placeOf = ({ path }) => {
    const place = names.findIndex((name) => path.includes(name));
    return place < 0 ? names.length : place;
  };
  return class LongestFirst {
    sort(tests) {
      return [...tests].sort((a, b) => placeOf(a) - placeOf(b) || (a.path < b.path ? -1 : 1));
    }

    /** Jest asks for it with --onlyFailures alone. */
    allFailedTests(tests) {
      return this.sort(tests);
    }

    cacheResults() {
      // the order does not depend on earlier runs
    }
  };
};
