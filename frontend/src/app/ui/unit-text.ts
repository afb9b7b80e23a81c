import { timeUnitOf } from '@throughline/domain';
import { locale } from '../words/language';

/** A figure with the unit of its metric: '3.5 points', '91 %'. Units of time are written as the language of the page has them, also of a metric that was named in another one: '1 minute', '2 minutes'. */
export function withUnit(value: number, unit: string, decimals = 1): string {
  const time = timeUnitOf(unit);
  if (!time) return `${value.toLocaleString(locale(), { maximumFractionDigits: decimals })} ${unit}`.trim();
  return value.toLocaleString(locale(), { style: 'unit', unit: time.slice(0, -1), unitDisplay: 'long', maximumFractionDigits: decimals });
}
