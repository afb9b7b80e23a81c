import { TEAM_OF_EVENT } from '../../directory/agent-map/agent-map.reader.js';

const TOLD = ['happened_on', 'value', 'team_id', 'team_named', 'agent_id', 'group_id', 'channel', 'category', 'as_of'] as const;
const list = (alias: string, columns: readonly string[]): string => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
const of = (alias: string, more: readonly string[] = []): string => list(alias, [...TOLD, ...more]);
/** What an event says: that its source looked at it again later changes no figure. */
const said = (alias: string): string =>
  list(
    alias,
    TOLD.filter((column) => column !== 'as_of'),
  );

/** Columns of an event, in the order of `VALUES_OF_E`. */
export const EVENT_COLUMNS = `organisation_id, source_id, event_key, metric_id, happened_on, value, team_id, team_named, agent_id, group_id, channel, category, as_of, import_id`;

/** The columns of rows `e` that tell events, with the joins of TEAM_OF_EVENT, where $1 is the organisation, $2 the source and $3 the import. */
export const VALUES_OF_E = `$1, $2::uuid, e.event_key, e.metric_id, e.happened_on, e.value, coalesce(e.named_team, ${TEAM_OF_EVENT.team}), e.named_team IS NOT NULL,
      e.agent_id, e.group_id, e.channel, e.category, e.as_of, $3::uuid`;

/** What a telling `by` changes of what it tells. */
export const setTold = (by: string): string => [...TOLD, 'import_id'].map((column) => `${column} = ${by}.${column}`).join(', ');

/** Whether a telling `by` of the event `o` holds: it is no older by the time of the source, and says something else, or was told by something else. */
export const toldHolds = (by: string): string => `o.as_of <= ${by}.as_of AND ${of('o', ['import_id'])} IS DISTINCT FROM ${of(by, ['import_id'])}`;

/** What is handed on of an event that was written: what it was, what it is, and whether it says something else. Rows that were not there before have no `was`. */
export const WRITTEN = `RETURNING WITH (OLD AS was, NEW AS now) now.event_key, now.metric_id, now.team_id, now.happened_on, was.event_key IS NOT NULL AS known,
      ${said('was')} IS DISTINCT FROM ${said('now')} AS differs,
      was.happened_on AS was_on, was.value AS was_value, was.team_id AS was_team, was.team_named AS was_named, was.agent_id AS was_agent, was.group_id AS was_group,
      was.channel AS was_channel, was.category AS was_category, was.as_of AS was_as_of, was.import_id AS was_import`;

/** Follows `written`: what an import changed is remembered, and of what came by itself the months that it moved events out of; the places that changed go stale, and both are counted; `held` are those that were there and are told by this from now on, whether they changed or not. */
export const AFTER_WRITTEN = `
  kept AS (
    INSERT INTO org.outcome_event_before (organisation_id, import_id, source_id, event_key, metric_id, happened_on, value, team_id, team_named, agent_id, group_id, channel, category, as_of, import_before)
    SELECT $1, $3, $2, event_key, metric_id, was_on, was_value, was_team, was_named, was_agent, was_group, was_channel, was_category, was_as_of, was_import
    FROM written WHERE known AND $3::uuid IS NOT NULL AND was_import IS DISTINCT FROM $3::uuid ON CONFLICT DO NOTHING),
  months_left AS (
    INSERT INTO org.outcome_month_left AS l (organisation_id, source_id, metric_id, event_key, month, as_of)
    SELECT $1, $2, metric_id, event_key, date_trunc('month', was_on::timestamp)::date, was_as_of
    FROM written WHERE known AND $3::uuid IS NULL AND date_trunc('month', was_on::timestamp) <> date_trunc('month', happened_on::timestamp)
    ON CONFLICT (organisation_id, source_id, metric_id, event_key, month) DO UPDATE SET as_of = greatest(l.as_of, excluded.as_of)),
  stale AS (
    INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
    SELECT $1, metric_id, team_id, month FROM (
      SELECT DISTINCT metric_id, team_id, date_trunc('month', happened_on::timestamp)::date AS month FROM written WHERE differs AND team_id IS NOT NULL
      UNION SELECT DISTINCT metric_id, was_team, date_trunc('month', was_on::timestamp)::date FROM written WHERE differs AND was_team IS NOT NULL) AS place
    ON CONFLICT DO NOTHING)
  SELECT count(*) FILTER (WHERE NOT known)::int AS added, count(*) FILTER (WHERE known AND differs)::int AS changed, count(*) FILTER (WHERE known)::int AS held FROM written`;
