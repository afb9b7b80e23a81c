/** Events that fit, with how many agents are behind them; `who` is the employee or agent. */
const slice = (fits: string): string =>
  `jsonb_build_object('n', count(*) FILTER (WHERE ${fits}), 'agents', count(DISTINCT who) FILTER (WHERE ${fits}), 'unnamed', count(*) FILTER (WHERE (${fits}) AND agent_id IS NULL))`;
/** What a slice counts, of rows that are all in it. */
const SLICED = `count(*)::int AS n, count(DISTINCT coalesce(h.employee_id, e.agent_id))::int AS agents, (count(*) FILTER (WHERE e.agent_id IS NULL))::int AS unnamed`;
const AGENT_OF_E = `LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = e.agent_id`;
const WHOLE = (month: string): string => `e.happened_on >= ${month} AND e.happened_on < ${month} + interval '1 month'`;
/** $2 source, $3 metric. The months that events were said to be of before: what imports found, and what deliveries of webhooks moved them out of. */
const WAS = `(
    SELECT event_key, date_trunc('month', happened_on::timestamp)::date AS month, as_of FROM org.outcome_event_before WHERE organisation_id = $1 AND source_id = $2 AND metric_id = $3
    UNION ALL SELECT event_key, month, as_of FROM org.outcome_month_left WHERE organisation_id = $1 AND source_id = $2 AND metric_id = $3)`;

/**
 * $2 source, $3 metric, $4 the first day of the month, $5 and $6 whether the months before and after may be compared. No event is in two of the reasons: what was moved in or out of the month is told by `MOVED`, and is
 * neither at an end of the month, nor beside it, nor changed later.
 */
export const COUNTED = `
  WITH near AS (
    SELECT e.*, coalesce(h.employee_id, e.agent_id) AS who, d.last_day, e.happened_on >= $4::date AND e.happened_on <= d.last_day AS inside
    FROM org.outcome_event e
    CROSS JOIN (SELECT ($4::date + interval '1 month')::date - 1 AS last_day) AS d
    ${AGENT_OF_E}
    WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.happened_on >= $4::date - 1 AND e.happened_on <= d.last_day + 1),
  moved AS (
    SELECT DISTINCT n.event_key FROM near n
    JOIN ${WAS} AS b ON b.event_key = n.event_key
    WHERE (b.month = $4::date) <> n.inside)
  SELECT (count(team_id) FILTER (WHERE inside))::int AS ours, (count(*) FILTER (WHERE inside AND team_id IS NULL))::int AS "withoutTeam",
    ${slice('inside AND NOT was_moved AND (happened_on = $4::date OR happened_on = last_day)')} AS "atItsEnds",
    ${slice('NOT was_moved AND ((happened_on < $4::date AND $5) OR (happened_on > last_day AND $6))')} AS "besideIt",
    ${slice('inside AND NOT was_moved AND as_of >= last_day + 1')} AS "changedLater"
  FROM (SELECT n.*, m.event_key IS NOT NULL AS was_moved FROM near n LEFT JOIN moved m ON m.event_key = n.event_key) AS all_near`;

/** $2 source, $3 metric, $4 the first day of the month. Events that an import or a delivery of a webhook moved out of the month, by the month that they are in now, and into it, by the month that they were in last. */
export const MOVED = `
  WITH was AS (
    SELECT event_key, month, as_of, month = $4::date AS inside FROM ${WAS} AS b)
  SELECT 'out' AS direction, date_trunc('month', e.happened_on::timestamp)::date::text AS month, ${SLICED}
  FROM (SELECT DISTINCT event_key FROM was WHERE inside) AS w
  JOIN org.outcome_event e ON e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.event_key = w.event_key AND NOT (${WHOLE('$4::date')})
  ${AGENT_OF_E} GROUP BY 2
  UNION ALL
  SELECT 'in', w.month::text, ${SLICED}
  FROM (SELECT DISTINCT ON (event_key) event_key, month FROM was WHERE NOT inside ORDER BY event_key, as_of DESC) AS w
  JOIN org.outcome_event e ON e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.event_key = w.event_key AND ${WHOLE('$4::date')}
  ${AGENT_OF_E} GROUP BY 2`;

/** $2 source, $3 metric, $4 the first day of the month. Of imports that are in and whose days touch the month: rows that were refused, and rows that told an event again. */
export const ROWS_OF_FILES = `
  SELECT coalesce(sum((summary #>> '{counts,refusedRows}')::int), 0)::int AS refused,
    coalesce(sum((summary #>> '{counts,repeated}')::int) FILTER (WHERE summary->'metrics' @> jsonb_build_array(jsonb_build_object('metricId', $3::text))), 0)::int AS repeated
  FROM org.event_import
  WHERE organisation_id = $1 AND source_id = $2 AND state = 'applied' AND (summary->>'firstDay')::date < $4::date + interval '1 month' AND (summary->>'lastDay')::date >= $4::date`;

/** $2 source, $3 the first day of the month. Events of deliveries that came in the month, by the clock of the source, and failed or still wait: most deliveries tell of one, some name several. */
export const UNCOUNTED_DELIVERIES = `
  SELECT coalesce(sum(CASE WHEN jsonb_typeof(d.kept->'events') = 'array' THEN greatest(1, jsonb_array_length(d.kept->'events')) ELSE 1 END), 0)::int AS n
  FROM org.outcome_delivery d JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = d.source_id
  WHERE d.organisation_id = $1 AND d.source_id = $2 AND d.state IN ('failed', 'waiting')
    AND d.came_at >= $3::date::timestamp AT TIME ZONE s.time_zone AND d.came_at < ($3::date + interval '1 month') AT TIME ZONE s.time_zone`;

/** $2 source, $3 metric, $4 the first day of the month. What the board says anyway of the only source; of several, each team of each source is of enough agents (`mayBeCompared`). */
export const NOT_SHOWN = `
  SELECT count(*)::int AS n FROM org.outcome_event e JOIN org.metric m ON m.organisation_id = $1 AND m.id = e.metric_id
  WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.team_id IS NOT NULL AND ${WHOLE('$4::date')}
    AND NOT EXISTS (SELECT 1 FROM org.outcome_cell c WHERE c.organisation_id = $1 AND c.metric_id = e.metric_id AND c.team_id = e.team_id AND c.month = $4::date AND c.scope = 'own'
      AND c.channel = '' AND c.hidden = '' AND (m.formula = 'rate' OR c.n >= m.minimum_base))`;

/** $2 metric, $3 the first days of months. What each source told of each team in them. */
export const PARTS = `
  SELECT m.month::text AS month, e.source_id AS "sourceId", ${SLICED}
  FROM unnest($3::date[]) AS m (month)
  JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = $2 AND e.team_id IS NOT NULL AND ${WHOLE('m.month')}
  ${AGENT_OF_E} GROUP BY m.month, e.source_id, e.team_id`;

/** $2 metric, $3 the first days of months. Those of which the board shows the figure of the whole organisation. */
export const MONTHS_SHOWN = `
  SELECT c.month::text AS month FROM org.outcome_cell c JOIN org.team t ON t.organisation_id = $1 AND t.id = c.team_id AND t.parent_id IS NULL
  WHERE c.organisation_id = $1 AND c.metric_id = $2 AND c.month = ANY($3::date[]) AND c.scope = 'tree' AND c.channel = '' AND c.hidden = ''`;
