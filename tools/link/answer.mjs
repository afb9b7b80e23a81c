import { controlSeries, customerCells, staffCells } from './panel-cells.mjs';

/** Asks the linkage library. Returns { finding, ... } for the report and the JSON. */
export function answer({ assemblePanel, findLink }, wanted, input) {
  const { staff, customer, periods } = input;
  const [metric] = customer.figures.get('customer');
  const panel = assemblePanel(staffCells(staff), customerCells(customer), {
    ...(wanted.lag === undefined ? {} : { lagPeriods: wanted.lag }),
    ...(periods.listed ? { periods: periods.listed } : {}),
  });
  const words = { staff: staff.figures.get('staff')[0].name, customer: metric.name, higherIsBetter: !lowerIsBetter(wanted, metric.name) };
  const finding = findLink(panel, words, {
    ...(wanted.lag === undefined ? {} : { lagPeriods: wanted.lag }),
    seed: wanted.seed,
    controls: controlSeries([staff, customer]),
  });
  return { finding, spelling: panel.spelling };
}

function lowerIsBetter({ lowerIsBetter }, name) {
  return lowerIsBetter === true || (lowerIsBetter !== false && lowerIsBetter.split(',').some((one) => one.trim().toLowerCase() === name.toLowerCase()));
}
