import { DRIVERS } from '@throughline/domain';

/** The words people see for each driver. */
export const DRIVER_LABELS: ReadonlyMap<string, string> = new Map(DRIVERS.map((driver) => [driver.key, driver.label]));
