/** Numbers as a report shows them: true minus signs, no more digits than are worth reading, never anything that is not finite. */

const minus = (text) => text.replace('-', '−');

export const count = (n) => n.toLocaleString('en');
export const plural = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
export const three = (v) => minus(v.toFixed(3));
export const pValue = (v) => (v < 0.0001 ? 'p < 0.0001' : `p = ${v.toFixed(4)}`);

/** A figure in the unit of its column: four digits that count. */
export function short(v) {
  if (v === 0) return '0';
  const size = Math.abs(v);
  return minus(size >= 1e6 || size < 1e-4 ? v.toExponential(2) : String(Number(v.toPrecision(4))));
}
