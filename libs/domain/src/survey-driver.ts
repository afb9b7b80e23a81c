/** What questions are about. `engagement` is the outcome; `own-words` holds the open comments and has no figure; the others are what leads to engagement. */
export const DRIVER_KEYS = [
  'engagement',
  'role-clarity',
  'strategy-clarity',
  'training',
  'manager-support',
  'recognition',
  'voice',
  'resources',
  'wellbeing',
  'fairness',
  'growth',
  'teamwork',
  'service-climate',
  'own-words',
] as const;
/** Key of a driver. */
export type DriverKey = (typeof DRIVER_KEYS)[number];

/** What past results and team figures may be about: every driver that has figures, `engagement` among them. */
export const STAFF_MEASURES: readonly StaffMeasure[] = /* @__PURE__ */ DRIVER_KEYS.filter((key) => key !== 'own-words');
/** Key of a driver that has figures. */
export type StaffMeasure = Exclude<DriverKey, 'own-words'>;

/** A driver with the words that people see. */
export interface Driver {
  readonly key: DriverKey;
  readonly label: string;
  readonly description: string;
}

/** All drivers in the order in which questionnaires and result pages list them. */
export const DRIVERS: readonly Driver[] = [
  {
    key: 'engagement',
    label: 'Engagement',
    description:
      'How people feel about working here: proud, keen to give their best, likely to stay and to recommend it. This is the outcome the others lead to.',
  },
  { key: 'role-clarity', label: 'Role clarity', description: 'Whether people know what is expected of them, what comes first and what they may decide.' },
  {
    key: 'strategy-clarity',
    label: 'Strategy clarity',
    description: 'Whether people know where the organisation is going, why, and what their own work has to do with it.',
  },
  { key: 'training', label: 'Training', description: 'Whether people were taught what their work needs, and have time to go on learning.' },
  { key: 'manager-support', label: 'Manager support', description: 'Whether the direct manager listens, helps, is honest and can be relied on.' },
  { key: 'recognition', label: 'Recognition', description: 'Whether good work is noticed, and thanks are sincere and go to the right people.' },
  { key: 'voice', label: 'Voice', description: 'Whether people can say what they think without harm, and whether something follows from it.' },
  { key: 'resources', label: 'Resources', description: 'Whether tools, information, people and time are enough to do the work well.' },
  { key: 'wellbeing', label: 'Wellbeing', description: 'Whether the amount of work, the pressure and the hours can be kept up in good health.' },
  { key: 'fairness', label: 'Fairness', description: 'Whether decisions, pay, duties and chances are handled fairly, and people are treated with respect.' },
  { key: 'growth', label: 'Growth', description: 'Whether people can develop, use what they are good at and see a future for themselves here.' },
  { key: 'teamwork', label: 'Teamwork', description: 'Whether people in the team and between teams help one another and work well together.' },
  {
    key: 'service-climate',
    label: 'Service climate',
    description: 'Whether the organisation really puts customers first: standards, authority to help, and fixing what annoys them.',
  },
  { key: 'own-words', label: 'In your own words', description: 'Open comments. They are shown only for groups that are large enough, and have no figure.' },
];

/** The words for a driver. Throws RangeError for a key there is not. */
export function driverOf(key: string): Driver {
  const found = DRIVERS.find((driver) => driver.key === key);
  if (!found) throw new RangeError(`"${key}" is no driver; there are ${DRIVER_KEYS.join(', ')}.`);
  return found;
}
