/** The next deadline of a complaint `c` that is open, as SQL, as `nextDue` of the rules says it. */
export const DUE = `CASE WHEN c.state IN ('closed', 'joined') THEN NULL
  ELSE least(CASE WHEN c.acknowledged_on IS NULL THEN c.acknowledge_due END, CASE WHEN c.responded_on IS NULL THEN c.respond_due END) END`;
