/** Lines whose key stands on another line too: which of them is right cannot be known, so all are refused. By line, the first other line. */
export function repeated(rows: readonly { readonly line: number; readonly key: string }[]): Map<number, number> {
  const lines = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...lines.values()].filter((same) => same.length > 1).flatMap((same) => same.map(({ line }, i) => [line, same[i === 0 ? 1 : 0]!.line] as const)),
  );
}
