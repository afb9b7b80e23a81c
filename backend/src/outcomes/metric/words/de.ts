import type { LibraryWords } from './library-words.js';

/** The metrics that we offer, in German. */
export const de: LibraryWords = {
  units: {
    points: 'Punkte',
    'of 5': 'von 5',
    minutes: 'Minuten',
    hours: 'Stunden',
    contacts: 'Kontakte',
    'per 1,000 contacts': 'je 1.000 Kontakte',
    messages: 'Nachrichten',
    stars: 'Sterne',
  },
  metrics: {
    csat: {
      name: 'Kundenzufriedenheit',
      definition:
        'Zufriedene Bewertungen (4 oder 5 von 5, oder „gut“) in Prozent aller Bewertungen, die im Zeitraum abgegeben wurden. Stattdessen kann ein Index von 0 bis 100 verwendet werden, wenn alle Teams denselben verwenden. Basis: Bewertungen.',
    },
    recommend: {
      name: 'Weiterempfehlung',
      definition:
        'Antworten auf „Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?“ von 0 bis 10: der Prozentsatz der 9 und 10 abzüglich des Prozentsatzes der 0 bis 6, von −100 bis 100. Basis: Antworten.',
    },
    complaints: {
      name: 'Beschwerden je 1.000 Kontakte',
      definition:
        'Beschwerden, die im Zeitraum eingingen, je 1.000 Kundenkontakte des Teams im selben Zeitraum. Eine Beschwerde ist jede Äußerung von Unzufriedenheit, auf die eine Antwort erwartet wird. Basis: Kontakte.',
    },
    'csat-top-box': {
      name: 'Kundenzufriedenheit, Zufriedene',
      definition:
        'Bewertungen von 4 oder 5, auf einer Skala von 1 bis 5, in Prozent aller Bewertungen. Fragt eine Quelle nach „gut“ oder „schlecht“, so zählt gut als 5 und schlecht als 1. Basis: Bewertungen.',
    },
    'csat-mean': { name: 'Kundenzufriedenheit, Mittelwert', definition: 'Der Mittelwert aller Bewertungen von 1 bis 5. Basis: Bewertungen.' },
    'recommend-events': {
      name: 'Weiterempfehlung aus Antworten',
      definition:
        'Antworten auf „Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?“ von 0 bis 10: der Prozentsatz der 9 und 10 abzüglich des Prozentsatzes der 0 bis 6. Basis: Antworten.',
    },
    effort: {
      name: 'Leichtigkeit',
      definition:
        'Antworten von 5, 6 oder 7 auf „Man hat es mir leicht gemacht“, von 1 (stimme gar nicht zu) bis 7 (stimme voll zu), in Prozent aller Antworten. Basis: Antworten.',
    },
    'asked-csat': {
      name: 'Kundenzufriedenheit, von uns erfragt',
      definition:
        'Antworten von 4 oder 5, auf einer Skala von 1 bis 5, auf die hier gemachten Kundenbefragungen, in Prozent aller Antworten. Wer nicht antwortet, ist nicht darin; die Befragung sagt, wie viele gefragt wurden. Basis: Antworten.',
    },
    'asked-recommend': {
      name: 'Weiterempfehlung, von uns erfragt',
      definition:
        'Antworten von 0 bis 10 auf die hier gemachten Kundenbefragungen: der Prozentsatz der 9 und 10 abzüglich des Prozentsatzes der 0 bis 6. Wer nicht antwortet, ist nicht darin; die Befragung sagt, wie viele gefragt wurden. Basis: Antworten.',
    },
    'asked-effort': {
      name: 'Leichtigkeit, von uns erfragt',
      definition:
        'Antworten von 5, 6 oder 7, auf einer Skala von 1 bis 7, auf die hier gemachten Kundenbefragungen, in Prozent aller Antworten. Wer nicht antwortet, ist nicht darin; die Befragung sagt, wie viele gefragt wurden. Basis: Antworten.',
    },
    'fcr-no-repeat': {
      name: 'Erstlösung: kein weiterer Kontakt',
      definition:
        'Anfragen, nach denen sich dieselbe Kundin oder derselbe Kunde 7 Tage lang nicht wieder in derselben Sache meldete, in Prozent aller gelösten Anfragen. Basis: gelöste Anfragen.',
    },
    'fcr-one-reply': {
      name: 'Erstlösung: eine Antwort',
      definition: 'Anfragen, die mit der ersten Antwort gelöst und nicht wieder geöffnet wurden, in Prozent aller gelösten Anfragen. Basis: gelöste Anfragen.',
    },
    'fcr-agent': {
      name: 'Erstlösung: laut Bearbeitung',
      definition:
        'Anfragen, die bei der Bearbeitung als beim ersten Kontakt gelöst markiert wurden, in Prozent aller gelösten Anfragen mit einer solchen Markierung. Ob die Kundschaft zustimmt, ist nicht bekannt. Basis: markierte Anfragen.',
    },
    'first-reply': {
      name: 'Erste Antwort',
      definition:
        'Der Median der Minuten von einer Anfrage bis zur ersten Antwort eines Menschen, rund um die Uhr; automatische Antworten zählen nicht. Basis: Anfragen mit Antwort.',
    },
    'resolution-time': {
      name: 'Lösungszeit',
      definition: 'Der Median der Stunden von einer Anfrage bis zu ihrer letzten Lösung, rund um die Uhr. Basis: gelöste Anfragen.',
    },
    'reopen-rate': {
      name: 'Wieder geöffnet',
      definition: 'Anfragen, die nach ihrer Lösung wieder geöffnet wurden, in Prozent aller gelösten Anfragen. Basis: gelöste Anfragen.',
    },
    contacts: {
      name: 'Kontakte',
      definition:
        'Anfragen von Kundinnen und Kunden, jede einmal, am Tag der Anfrage. Mehr ist weder besser noch schlechter: andere Zahlen werden auf tausend davon bezogen.',
    },
    'complaints-per-1000': {
      name: 'Beschwerden je 1.000 Kontakte, aus Ereignissen',
      definition:
        'Eingegangene Beschwerden je 1.000 Kontakte desselben Teams in derselben Zeit. Eine Beschwerde ist jede Äußerung von Unzufriedenheit, auf die eine Antwort erwartet wird. Basis: Kontakte.',
    },
    'registered-complaints-per-1000': {
      name: 'Beschwerden je 1.000 Kontakte, aus dem Register',
      definition:
        'Beschwerden im Register über ein Team je 1.000 Kontakte desselben Teams im Monat ihres Eingangs, jede einmal: eine, die mit einer anderen zusammengelegt ist, zählt mit dieser, eine wieder geöffnete dort, wo sie zuerst einging, und eine über kein Team nirgends. Monate vor der ersten Beschwerde im Register haben keine Zahl. Basis: Kontakte.',
    },
    praise: { name: 'Lob', definition: 'Nachrichten, in denen Kundinnen und Kunden den Service oder jemanden darin lobten, jede einmal.' },
    'review-stars': {
      name: 'Öffentliche Bewertungen',
      definition:
        'Der Mittelwert der Sterne öffentlicher Bewertungen, 1 bis 5. Wer eine Bewertung schreibt, entscheidet das selbst, also ist das keine Stichprobe der Kundschaft. Basis: Bewertungen.',
    },
    retention: {
      name: 'Gebliebene Kundschaft',
      definition: 'Kundinnen und Kunden, die am Ende ihrer Laufzeit noch da waren, in Prozent derer, deren Laufzeit endete. Basis: beendete Laufzeiten.',
    },
  },
};
