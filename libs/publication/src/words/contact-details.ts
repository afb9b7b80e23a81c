/** What of a text is to be taken out. `kind` says what stands in its place. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly kind: 'colleague' | 'address' | 'phone' | 'number';
}

const PATTERNS: readonly (readonly [Passage['kind'], RegExp])[] = [
  [
    'address',
    /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\(at\)|\[at\]|＠)\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\]|\(punkt\)|\[punkt\])\s?[\p{L}\p{N}-]{2,63}){1,4}/giu,
  ],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)?\(?\p{Nd}(?:[\s().\u2010-\u2015/-]{0,3}\p{Nd}){6,14}(?![\p{L}\p{N}])/gu],
  [
    'number',
    /(?<!\p{L})(?:(?:employee|personnel|staff|badge|payroll)(?:\s(?:id|number|no))?|personal(?:nummer|nr)|mitarbeiternummer|matricule|número\s+de\s+empleado|الرقم\s+الوظيفي|رقم\s+الموظف)[\s.:#]{0,4}\p{L}{0,3}-?\p{Nd}[\p{L}\p{Nd}-]{1,20}/giu,
  ],
];
const DAY = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4}|\d{4}\s?[-–/]\s?\d{4})$/;

/** Mail addresses, phone numbers and personnel numbers by their form, whoever's they are. A day or a span of years is no phone number. */
export function contactDetails(text: string): Passage[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      kind === 'phone' && DAY.test(found) ? [] : [{ start: index, end: index + found.length, kind }],
    ),
  );
}
