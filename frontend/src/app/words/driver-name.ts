import { driverIn, DRIVERS, reachLabel } from '@throughline/domain';
import { pageLanguage } from './language';

/** The name of a theme of comments in the language of the page: most are our drivers. What an organisation has named itself, or otherwise than we do, stays. */
export function themeName({ key, label }: { readonly key: string; readonly label: string }): string {
  return DRIVERS.some((one) => one.key === key && one.label === label) ? driverName(key, label) : label;
}

/** The name of a driver in the language of the page. `label`: what it is called where there is no such driver. */
export function driverName(key: string, label: string): string {
  if (key === 'recognition-reach') return reachLabel(pageLanguage());
  const driver = DRIVERS.find((one) => one.key === key);
  return driver ? driverIn(pageLanguage(), driver.key).label : label;
}
