import type { DriverReply, DriversReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { forest } from '../../../ui/chart/forest';

/** The drivers as a forest: what part of the differences between teams goes with each, and how sure that is. */
export function driversDrawing(reply: DriversReply): Drawing {
  const uncertain = new Set(reply.notToldApart.flat());
  return forest({
    label: `Drivers that go with ${reply.customer.name}. ${reply.sentence}`,
    measure: 'Part of the differences between teams, in %',
    hue: 'people',
    decimals: 1,
    nameColumn: 'Driver',
    moreColumns: ['Place', 'Places it may hold', 'Holds its place in', 'Told apart', 'Goes with', 'Held by the others (VIF)'],
    rows: reply.drivers
      .toSorted((one, other) => one.place - other.place)
      .map((driver) => ({
        name: `${driver.place}. ${driver.label}`,
        value: percent(driver.share),
        low: percent(driver.low),
        high: percent(driver.high),
        clear: !uncertain.has(driver.key),
        more: [
          driver.place,
          driver.places[0] === driver.places[1] ? String(driver.places[0]) : `${driver.places[0]} to ${driver.places[1]}`,
          reply.draws ? `${Math.round(driver.placeShare * 100)} of 100 draws` : null,
          uncertain.has(driver.key) ? 'cannot be told apart' : 'yes',
          goesWith(driver),
          driver.varianceInflation === null ? null : Number(driver.varianceInflation.toFixed(1)),
        ],
      })),
    note: `Violet: its place is certain. Grey: cannot be told apart from its neighbours.${reply.draws ? ` Lines: 95 % intervals from ${reply.draws.toLocaleString('en')} draws of teams.` : ''} The axis starts at zero.`,
    fileName: `drivers-${reply.customer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`,
  });
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100;
}

function goesWith({ direction }: DriverReply): string | null {
  return direction && `${direction} customer figures`;
}
