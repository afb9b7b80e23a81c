import { driverOf, type LinkMeasure, reachLabel } from '@throughline/domain';

/** What a staff measure is called in sentences and tables of linkage, in English. */
export const measureLabel = (measure: LinkMeasure): string => (measure === 'recognition-reach' ? reachLabel('en') : driverOf(measure).label);
