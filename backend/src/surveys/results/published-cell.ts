/** SQL: the columns of a published cell `c`, as `CellRow` has them. */
export const CELL = `c.node_id AS "nodeId", c.value, c.kind, c.measure, c.size_band AS "sizeBand",
  c.mean_x10 / 10.0::float8 AS mean, c.low_x10 / 10.0::float8 AS low, c.high_x10 / 10.0::float8 AS high, c.favourable`;
