import { driverIn, DRIVERS } from '@throughline/domain';
import { pageLanguage } from './language';

/** The name of a driver in the language of the page. `label`: what it is called where there is no such driver. */
export function driverName(key: string, label: string): string {
  const driver = DRIVERS.find((one) => one.key === key);
  return driver ? driverIn(pageLanguage(), driver.key).label : label;
}
