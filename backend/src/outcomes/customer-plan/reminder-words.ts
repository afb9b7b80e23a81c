import type { Language } from '@throughline/domain';

/** Everything that the mail about contacts with customers says in one language. */
export interface ReminderWords {
  readonly subject: string;
  readonly greeting: (name: string) => string;
  readonly overdue: string;
  readonly coming: string;
  /** Whose place the reader takes. */
  readonly instead: (owner: string) => string;
  readonly more: string;
  readonly read: string;
}

/** The words of every language in which the product speaks. */
export const REMINDER_WORDS: Readonly<Record<Language, ReminderWords>> = {
  en: {
    subject: 'Customers who expect to hear from you',
    greeting: (name) => `Hello ${name},`,
    overdue: 'The day of these contacts is over, and none is noted:',
    coming: 'These contacts are coming up:',
    instead: (owner) => `in place of ${owner}`,
    more: 'There are more; the page shows them all.',
    read: 'Your customers, and a place to note a contact or to move its day:',
  },
  de: {
    subject: 'Kunden, die auf ein Gespräch mit Ihnen warten',
    greeting: (name) => `Hallo ${name},`,
    overdue: 'Der Tag dieser Kontakte ist vorbei, und keiner ist eingetragen:',
    coming: 'Diese Kontakte stehen an:',
    instead: (owner) => `in Vertretung von ${owner}`,
    more: 'Es sind noch mehr; die Seite zeigt alle.',
    read: 'Ihre Kunden und der Ort, um einen Kontakt einzutragen oder seinen Tag zu verschieben:',
  },
  fr: {
    subject: 'Des clients attendent de vos nouvelles',
    greeting: (name) => `Bonjour ${name},`,
    overdue: 'Le jour de ces contacts est passé et aucun n’est noté :',
    coming: 'Ces contacts approchent :',
    instead: (owner) => `à la place de ${owner}`,
    more: 'Il y en a d’autres ; la page les montre tous.',
    read: 'Vos clients, et la page pour noter un contact ou en changer le jour :',
  },
  es: {
    subject: 'Clientes que esperan noticias suyas',
    greeting: (name) => `Hola, ${name}:`,
    overdue: 'El día de estos contactos ha pasado y no hay ninguno anotado:',
    coming: 'Estos contactos se acercan:',
    instead: (owner) => `en lugar de ${owner}`,
    more: 'Hay más; la página los muestra todos.',
    read: 'Sus clientes, y la página para anotar un contacto o cambiar su día:',
  },
  ar: {
    subject: 'عملاء ينتظرون تواصلك معهم',
    greeting: (name) => `مرحبًا ${name}،`,
    overdue: 'مضت مواعيد التواصل هذه ولم يُسجَّل أي تواصل:',
    coming: 'مواعيد التواصل القادمة:',
    instead: (owner) => `نيابةً عن ${owner}`,
    more: 'هناك المزيد، وتعرض الصفحة كل المواعيد.',
    read: 'عملاؤك، والمكان الذي تسجّل فيه التواصل أو تغيّر موعده:',
  },
};
