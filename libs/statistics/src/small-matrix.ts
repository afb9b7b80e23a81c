/** Σ aᵢ bᵢ. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Product of two k × k matrices, row by row. */
export function multiply(a: Float64Array, b: Float64Array, k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let s = 0; s < k; s++) for (let j = 0; j < k; j++) out[i * k + j]! += a[i * k + s]! * b[s * k + j]!;
  return out;
}

/** Sum of the diagonal of a k × k matrix. */
export function trace(a: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += a[i * k + i]!;
  return sum;
}

/** xᵀ m x for a k × k matrix. */
export function quadraticForm(m: Float64Array, x: Float64Array): number {
  const k = x.length;
  let sum = 0;
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) sum += x[a]! * m[a * k + b]! * x[b]!;
  return sum;
}
