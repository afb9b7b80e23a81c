import type { ResultFigure } from '@throughline/contract';
import { DRIVER_LABELS } from './driver-labels.js';
import { placeOf } from './trend.rules.js';
import type { Moved } from './trends.js';

/** A published cell as the database has it. */
export interface CellRow {
  nodeId: string;
  value: string;
  kind: 'question' | 'driver';
  measure: string;
  sizeBand: string;
  mean: number;
  low: number | null;
  high: number | null;
  favourable: string | null;
}

/** A cell as people read it: with its words, and with how it moved where that may be shown. `questions`: texts by id. */
export function figureOf(row: CellRow, questions: ReadonlyMap<string, string>, moved: Pick<Moved, 'trends'> | undefined): ResultFigure {
  const { nodeId: teamId, value, kind, measure, sizeBand, mean, low, high, favourable } = row;
  const trend = moved?.trends.get(placeOf(row));
  return {
    teamId,
    ...(value === '' ? {} : { value }),
    kind,
    measure,
    label: (kind === 'driver' ? DRIVER_LABELS : questions).get(measure) ?? measure,
    sizeBand,
    mean,
    ...(low !== null && high !== null ? { low, high } : {}),
    ...(favourable === null ? {} : { favourable: favourableOf(favourable) }),
    ...(trend ? { trend } : {}),
  };
}

function favourableOf(text: string): ResultFigure['favourable'] {
  return text === 'low' || text === 'middle' || text === 'high' ? text : Number(text);
}
