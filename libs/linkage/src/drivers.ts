import type { Driver, DriverName, DriverOptions, DriverRow, DriversFinding, NoDrivers } from './driver-finding.js';
import { driverPoints, whyNoDrivers } from './driver-points.js';
import { placesHeld, refusal, splitDrivers, type DriverSplit } from './driver-split.js';
import { driverCautions, driverSentence, driversSentence } from './driver-words.js';

function ranked(names: readonly DriverName[], s: DriverSplit, options: DriverOptions, outcome: string): Driver[] {
  const order = names.map((_, j) => j).sort((i, j) => s.parts[j]! - s.parts[i]! || i - j);
  const places = placesHeld(s.boot.above);
  const better = options.outcome?.higherIsBetter ?? true;
  return order.map((j, at) => {
    const alone = s.alone[j]!;
    const { estimate, interval, p } = s.tests[j]!;
    const driver: Omit<Driver, 'sentence'> = {
      key: names[j]!.key,
      name: names[j]!.name,
      place: at + 1,
      places: places[j]!,
      placeShare: s.boot.ranks[j]![at]!,
      importance: s.parts[j]!,
      interval: s.boot.intervals[j]!,
      alone,
      coefficient: { estimate, interval, p },
      goesWith: alone * estimate <= 0 ? null : alone > 0 === better ? 'better' : 'worse',
      inflation: s.inflation[j]!,
    };
    return { ...driver, sentence: driverSentence(driver, outcome) };
  });
}

/**
 * Ranks staff drivers by how much of the differences in a customer outcome between teams goes along with each: general dominance (LMG) up to 15 drivers,
 * Johnson's relative weights above. Every team counts once; intervals and the certainty of places come from re-drawing teams. Refuses, with the reason in
 * `noDrivers`, below 10 teams or 3 teams a driver, and where something does not vary or is made of the rest. Same seed, same answer.
 * @param names the drivers, in the order of the figures of each row
 * @throws LinkageError `value-not-a-figure`, `duplicate-unit`, `option-out-of-range`; ComputationAborted when `signal` says so
 * Source: Lindeman, Merenda & Gold 1980; Grömping 2006; Johnson 2000; MacKinnon & White 1985 (HC3).
 */
export function findDrivers(names: readonly DriverName[], rows: readonly DriverRow[], options: DriverOptions = {}): DriversFinding {
  const seed = options.seed ?? 1;
  const points = driverPoints(names, rows);
  const outcome = options.outcome?.name ?? 'the customer outcome';
  const counted = { teams: points.teams.length, rows: points.rows, rowsLeftOut: points.rowsLeftOut, seed };
  const without = (noDrivers: NoDrivers): DriversFinding => ({
    ...counted,
    sentence: noDrivers.sentence,
    cautions: [],
    drivers: [],
    noDrivers,
    r2: null,
    adjustedR2: null,
    p: null,
    replicates: 0,
    method: 'No ranking was made',
  });
  const reason = whyNoDrivers(names, points);
  if (reason) return without(reason);
  let s: DriverSplit;
  try {
    s = splitDrivers(points, options, seed);
  } catch (error) {
    // StatisticsError: that columns are made of one another shows only when they are taken apart
    return without(refusal(error));
  }
  const { r2, adjustedR2, p } = s.fit;
  const drivers = ranked(names, s, options, outcome);
  return {
    ...counted,
    sentence: driversSentence(drivers, { r2, p, outcome }),
    cautions: driverCautions(drivers, { teams: counted.teams, r2, adjustedR2 }),
    drivers,
    noDrivers: null,
    r2,
    adjustedR2,
    p,
    replicates: s.boot.replicates,
    method: `${s.method === 'lmg' ? 'General dominance (LMG, average over all orders)' : "Johnson's relative weights"} of team means; 95 % intervals and places from ${s.boot.replicates.toLocaleString('en')} re-draws of teams, seed ${seed}; HC3 errors of coefficients`,
  };
}
