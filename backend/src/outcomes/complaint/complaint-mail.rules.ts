import { type Language, oneLine } from '@throughline/domain';
import type { ReminderKind } from './complaint-reminder.rules.js';

/** What a reminder says. `due`: the day in words of the language; `link`: to the complaint. Nothing of what the customer wrote: mail is read on many screens. */
export interface ComplaintMailFacts {
  readonly name: string;
  readonly number: number;
  readonly category: string;
  readonly deadline: 'acknowledge' | 'respond';
  readonly due: string;
  readonly link: string;
}

interface Texts {
  readonly what: Readonly<Record<ComplaintMailFacts['deadline'], string>>;
  readonly hello: (name: string) => string;
  readonly subjects: Readonly<Record<ReminderKind, (number: number) => string>>;
  readonly lines: Readonly<Record<ReminderKind, (what: string, number: number, category: string, due: string) => string>>;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    what: { acknowledge: 'be acknowledged', respond: 'be answered' },
    hello: (name) => `Hello ${name},`,
    subjects: {
      before: (number) => `Complaint ${number} is due soon`,
      today: (number) => `Complaint ${number} is due today`,
      passed: (number) => `Complaint ${number} is late`,
    },
    lines: {
      before: (what, number, category, due) => `complaint ${number} (${category}) is to ${what} by ${due}.`,
      today: (what, number, category, due) => `complaint ${number} (${category}) is to ${what} today, ${due}.`,
      passed: (what, number, category, due) =>
        `complaint ${number} (${category}) was to ${what} by ${due}, and that is not noted yet. Please see to it, or note when it was done.`,
    },
  },
  de: {
    what: { acknowledge: 'bestätigt', respond: 'beantwortet' },
    hello: (name) => `Hallo ${name},`,
    subjects: {
      before: (number) => `Beschwerde ${number} ist bald fällig`,
      today: (number) => `Beschwerde ${number} ist heute fällig`,
      passed: (number) => `Beschwerde ${number} ist überfällig`,
    },
    lines: {
      before: (what, number, category, due) => `die Beschwerde ${number} (${category}) muss bis ${due} ${what} werden.`,
      today: (what, number, category, due) => `die Beschwerde ${number} (${category}) muss heute, ${due}, ${what} werden.`,
      passed: (what, number, category, due) =>
        `die Beschwerde ${number} (${category}) sollte bis ${due} ${what} werden, und das ist noch nicht vermerkt. Bitte kümmern Sie sich darum, oder vermerken Sie, wann es geschehen ist.`,
    },
  },
  fr: {
    what: { acknowledge: 'faire l’objet d’un accusé de réception', respond: 'recevoir une réponse' },
    hello: (name) => `Bonjour ${name},`,
    subjects: {
      before: (number) => `La réclamation ${number} arrive à échéance`,
      today: (number) => `La réclamation ${number} arrive à échéance aujourd’hui`,
      passed: (number) => `La réclamation ${number} est en retard`,
    },
    lines: {
      before: (what, number, category, due) => `la réclamation ${number} (${category}) doit ${what} au plus tard le ${due}.`,
      today: (what, number, category, due) => `la réclamation ${number} (${category}) doit ${what} aujourd’hui, ${due}.`,
      passed: (what, number, category, due) =>
        `la réclamation ${number} (${category}) devait ${what} au plus tard le ${due}, et cela n’est pas encore noté. Merci de vous en occuper, ou de noter quand cela a été fait.`,
    },
  },
  es: {
    what: { acknowledge: 'recibir acuse de recibo', respond: 'recibir respuesta' },
    hello: (name) => `Hola, ${name}:`,
    subjects: {
      before: (number) => `La reclamación ${number} vence pronto`,
      today: (number) => `La reclamación ${number} vence hoy`,
      passed: (number) => `La reclamación ${number} va con retraso`,
    },
    lines: {
      before: (what, number, category, due) => `la reclamación ${number} (${category}) debe ${what} a más tardar el ${due}.`,
      today: (what, number, category, due) => `la reclamación ${number} (${category}) debe ${what} hoy, ${due}.`,
      passed: (what, number, category, due) =>
        `la reclamación ${number} (${category}) debía ${what} a más tardar el ${due} y todavía no consta. Ocúpese de ella, por favor, o anote cuándo se hizo.`,
    },
  },
  ar: {
    what: { acknowledge: 'تأكيد استلامها', respond: 'الرد عليها' },
    hello: (name) => `مرحبًا ${name}،`,
    subjects: {
      before: (number) => `موعد الشكوى ${number} قريب`,
      today: (number) => `موعد الشكوى ${number} اليوم`,
      passed: (number) => `الشكوى ${number} متأخرة`,
    },
    lines: {
      before: (what, number, category, due) => `الشكوى ${number} (${category}) يجب ${what} في موعد أقصاه ${due}.`,
      today: (what, number, category, due) => `الشكوى ${number} (${category}) يجب ${what} اليوم، ${due}.`,
      passed: (what, number, category, due) =>
        `الشكوى ${number} (${category}) كان يجب ${what} في موعد أقصاه ${due}، ولم يُسجَّل ذلك بعد. يُرجى الاهتمام بها، أو تسجيل تاريخ إنجاز ذلك.`,
    },
  },
};

/** A reminder of a deadline in the language of whoever gets it. Subject in one line; the link stands alone at the end. */
export function complaintMail(
  kind: ReminderKind,
  { name, number, category, deadline, due, link }: ComplaintMailFacts,
  language: Language,
): { subject: string; text: string } {
  const { what, hello, subjects, lines } = TEXTS[language];
  return {
    subject: oneLine(subjects[kind](number)),
    text: `${[hello(name), lines[kind](what[deadline], number, oneLine(category), due), link].join('\n\n')}\n`,
  };
}
