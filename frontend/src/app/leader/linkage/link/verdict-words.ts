/** The grades of evidence, weakest first: what each one says, and what it takes to reach it. */
export const GRADES = [
  { grade: 1, name: 'Not enough data', takes: 'Fewer than 10 teams have a figure on both sides.' },
  { grade: 2, name: 'No link seen', takes: 'Enough teams, and the interval of the correlation holds zero.' },
  { grade: 3, name: 'Linked across teams', takes: 'The interval lies on one side of zero. Teams are compared with each other, none is followed over time.' },
  { grade: 4, name: 'Linked within teams over time', takes: 'When the same team moved, its customers moved too, with what all teams share taken out.' },
  { grade: 5, name: 'Engagement moves first', takes: 'The movement of customers follows, and does not go before.' },
] as const;

const BY_CODE: Readonly<Record<string, string>> = {
  'across-not-within': 'Linked across teams, not within them',
  'customers-first': 'Customers move first',
  'order-unknown': 'Both move together, order unknown',
};

/** The verdict in a few words, for the badge. */
export function verdictName(grade: number, code: string): string {
  return BY_CODE[code] ?? GRADES.find((one) => one.grade === grade)?.name ?? '';
}
