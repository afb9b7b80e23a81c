import type { GroupSums } from './group-sums.js';
import { crossProduct, type InterceptProfile } from './intercept-profile.js';
import { dot, multiply, quadraticForm, trace } from './small-matrix.js';

/** Variance of a combination of coefficients with its degrees of freedom, from the curvature of the likelihood in (ratio, sigma²). */
export function interceptVariances(
  sums: GroupSums,
  method: 'reml' | 'ml',
  spare: number,
  ratio: number,
  { beta, inverse, rest, restSlope }: InterceptProfile,
): (contrast: Float64Array) => { variance: number; df: number } {
  const { k, size, meanX, meanY } = sums;
  const weight = (n: number): number => n / (1 + ratio * n);
  const first = crossProduct(sums, (n) => -(weight(n) ** 2), false);
  const second = crossProduct(sums, (n) => 2 * weight(n) ** 3, false);
  const turned = multiply(inverse, first, k);
  let curve = 0;
  const pull = new Float64Array(k);
  for (let g = 0; g < size.length; g++) {
    const w = weight(size[g]!);
    let left = meanY[g]!;
    for (let a = 0; a < k; a++) left -= beta[a]! * meanX[a]![g]!;
    curve += 2 * w ** 3 * left * left;
    for (let a = 0; a < k; a++) pull[a]! -= w * w * meanX[a]![g]! * left;
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) curve -= 2 * pull[a]! * inverse[a * k + b]! * pull[b]!;
  const sigma2 = rest / spare;
  let ratioRatio = curve / sigma2;
  for (let g = 0; g < size.length; g++) ratioRatio -= weight(size[g]!) ** 2;
  if (method === 'reml') ratioRatio += dot(inverse, second) - trace(multiply(turned, turned, k), k);
  const ratioSigma = -restSlope / sigma2 ** 2;
  const sigmaSigma = spare / sigma2 ** 2;
  const determinant = ratioRatio * sigmaSigma - ratioSigma ** 2;
  const spread = multiply(turned, inverse, k);
  return (contrast) => {
    const variance = sigma2 * quadraticForm(inverse, contrast);
    if (ratio === 0 || !(determinant > 0)) return { variance, df: spare };
    const byRatio = -sigma2 * quadraticForm(spread, contrast);
    const bySigma = quadraticForm(inverse, contrast);
    const uncertainty = (2 * (byRatio ** 2 * sigmaSigma - 2 * byRatio * bySigma * ratioSigma + bySigma ** 2 * ratioRatio)) / determinant;
    return { variance, df: (2 * variance ** 2) / uncertainty };
  };
}
