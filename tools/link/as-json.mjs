/** Fields of an object by name; null stays null. Only what docs/link-output.schema.json describes is printed, whatever the library may add. */
const pick = (from, ...names) => from && Object.fromEntries(names.map((name) => [name, from[name] ?? null]));

const SENTENCE = ['code', 'sentence'];
const COEFFICIENT = ['coefficient', 'se', 'interval', 'p', 'df', 'method', 'teams', 'rows'];
const INSIDE = [...COEFFICIENT, 'periods', 'detectable'];
const WITHIN = [
  ...[...INSIDE, 'lagPeriods', 'stretches', 'singletons', 'withinSd', 'customerWithinSd', 'withinR2', 'standardized', 'permutationP'],
  ...['tooLittleMovement', 'movementSentence', 'controls', 'effectInWords', 'effectOf'],
];
const DRIVER = ['name', 'place', 'places', 'placeShare', 'importance', 'interval', 'alone', 'coefficient', 'goesWith', 'inflation', 'sentence'];

/** What --json prints; docs/link-output.schema.json describes every field. */
export function asJson({ finding, verdict, drivers, family, tested, falseDiscovery, notes }, { read, notes: repairs, periods }) {
  const { across } = finding;
  return {
    verdict: pick(verdict, 'grade', 'code', 'sentence', 'direction', 'next'),
    units: finding.units,
    teams: finding.teams,
    periods: finding.periods.filter((p) => p !== ''),
    granularity: periods.word,
    lagPeriods: finding.lagPeriods,
    leftOut: finding.leftOut.map((one) => pick(one, 'team', 'teamName', 'period', 'side', 'reason', 'sentence')),
    leftOutCounts: finding.leftOutCounts.map((one) => pick(one, 'reason', 'count')),
    across: {
      ...pick(across, 'teams', 'averagedOverPeriods', 'statement'),
      pearson: pick(across.pearson, 'r', 'interval', 'p', 'method'),
      spearman: pick(across.spearman, 'r', 'interval', 'p', 'method'),
      weighted: pick(across.weighted ?? null, 'r', 'interval', 'p', 'method', 'effectiveTeams'),
      partial: pick(across.partial ?? null, 'r', 'interval', 'p', 'method', 'controls', 'teams'),
      line: pick(across.line, 'slope', 'intercept', 'method'),
      noFigures: pick(across.noFigures, ...SENTENCE),
    },
    within: pick(finding.within, ...WITHIN),
    noWithin: pick(finding.noWithin, ...SENTENCE),
    reverse: pick(finding.reverse, ...INSIDE),
    noReverse: pick(finding.noReverse, ...SENTENCE),
    lead: pick(finding.lead, ...INSIDE),
    noLead: pick(finding.noLead, ...SENTENCE),
    lags: finding.lags.map((one) => pick(one, 'lag', 'exploratory', 'q', ...INSIDE)),
    otherModels: {
      between: pick(finding.betweenTeams, ...COEFFICIENT),
      firstDifferences: pick(finding.firstDifferences, ...COEFFICIENT),
      randomIntercept: finding.randomIntercept && {
        within: pick(finding.randomIntercept.within, ...COEFFICIENT),
        between: pick(finding.randomIntercept.between, ...COEFFICIENT),
        mixed: pick(finding.randomIntercept.mixed, ...COEFFICIENT),
        icc: finding.randomIntercept.icc,
      },
      hausman: pick(finding.hausman, 'chiSquare', 'df', 'p', 'sentence'),
    },
    drivers: (drivers?.drivers ?? []).map((one) => ({ ...pick(one, ...DRIVER), coefficient: pick(one.coefficient, 'estimate', 'interval', 'p') })),
    driversTogether: drivers && {
      ...pick(drivers, 'sentence', 'cautions', 'r2', 'adjustedR2', 'p', 'teams', 'rows', 'rowsLeftOut', 'replicates', 'method'),
      noDrivers: pick(drivers.noDrivers, ...SENTENCE),
    },
    family: family && { across: familyJson(family.across), within: family.within && familyJson(family.within) },
    tested,
    falseDiscovery: pick(falseDiscovery, 'method', 'level', 'tested', 'found', 'sentence'),
    detectable: pick(finding.detectable, 'across', 'within'),
    sensitivity: finding.sensitivity.map((one) => pick(one, 'code', 'r', 'teams', 'differs', 'sentence', 'team')),
    notes: finding.notes.map((one) => pick(one, ...SENTENCE)),
    repairs: [...repairs, ...notes].map((one) => pick(one, ...SENTENCE)),
    seed: finding.seed,
    read,
  };
}

function familyJson(family) {
  return {
    ...pick(family, 'sentence', 'by', 'falseDiscovery', 'level', 'method', 'links', 'tested', 'alone', 'found', 'expectedByChance'),
    forest: family.forest.map((row) => ({
      staff: row.staff.name,
      customer: row.customer.name,
      ...pick(row, 'lagPeriods', 'teams', 'periods', 'rows', 'r', 'interval', 'p', 'q', 'grade', 'found', 'aloneOnly', 'direction', 'notTested'),
      coefficient: pick(row.coefficient, 'estimate', 'interval'),
    })),
  };
}
