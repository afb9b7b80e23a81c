import type { DriversReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { forest } from '../../../ui/chart/forest';
import { linkageWords } from '../words/words';

/** The drivers as a forest: what part of the differences between teams goes with each, and how sure that is. */
export function driversDrawing(reply: DriversReply): Drawing {
  const { drivers: words, goesWith: ways } = linkageWords();
  const uncertain = new Set(reply.notToldApart.flat());
  return forest({
    label: `${words.label(reply.customer.name)} ${reply.sentence}`,
    measure: words.measure,
    hue: 'people',
    decimals: 1,
    nameColumn: words.driver,
    moreColumns: words.columns,
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
          driver.places[0] === driver.places[1] ? String(driver.places[0]) : words.places(...driver.places),
          reply.draws ? words.draws(Math.round(driver.placeShare * 100)) : null,
          uncertain.has(driver.key) ? words.notToldApart : words.toldApart,
          driver.direction && ways[driver.direction],
          driver.varianceInflation === null ? null : Number(driver.varianceInflation.toFixed(1)),
        ],
      })),
    note: [words.note, ...(reply.draws ? [words.noteDraws(reply.draws)] : [])].join(' '),
    fileName: `drivers-${reply.customer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`,
  });
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100;
}
