/** A metric with its unit, where the name does not say it already: 'Customer satisfaction (%)', 'Complaints per 1,000 contacts'. */
export function metricName({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return !unit || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}
