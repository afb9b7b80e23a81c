import { type PlainDate, readPeriod, type Period } from '@throughline/domain';

/** Most quarters that are looked back on. */
const MOST = 40;

/** The quarter that a day lies in. */
export function quarterOfDay(day: PlainDate): Period {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return readPeriod(`${year}-Q${Math.ceil(month / 3)}`)!;
}

/** The quarters to be published: those that are over by `today`, from the one of the first kudos on, without those that are published; the earliest first. */
export function dueQuarters(first: PlainDate | null, today: PlainDate, published: ReadonlySet<string>): Period[] {
  const due: Period[] = [];
  if (first === null) return due;
  for (let quarter = quarterOfDay(first), seen = 0; quarter.until < today && seen < MOST; quarter = after(quarter), seen++)
    if (!published.has(quarter.label)) due.push(quarter);
  return due;
}

function after({ label }: Period): Period {
  const [year, quarter] = label.split('-Q').map(Number) as [number, number];
  return readPeriod(quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`)!;
}
