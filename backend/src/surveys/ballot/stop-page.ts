/** In five languages at once, because nobody knows who looks: what stops, and that the right to answer stays. */
const WORDS = [
  ['en', 'ltr', 'Reminders of this survey stop. You can still answer with the link of your invitation.', 'Stop reminders', 'Done.'],
  ['de', 'ltr', 'Erinnerungen an diese Befragung enden. Mit dem Link Ihrer Einladung können Sie weiterhin antworten.', 'Erinnerungen beenden', 'Erledigt.'],
  [
    'fr',
    'ltr',
    'Les rappels de cette enquête s’arrêtent. Vous pouvez toujours répondre avec le lien de votre invitation.',
    'Arrêter les rappels',
    'C’est fait.',
  ],
  ['es', 'ltr', 'Los recordatorios de esta encuesta terminan. Puede seguir respondiendo con el enlace de su invitación.', 'Dejar de recibirlos', 'Hecho.'],
  ['ar', 'rtl', 'تتوقف التذكيرات بهذا الاستبيان، وتظل الإجابة ممكنة بالرابط الوارد في دعوتك.', 'إيقاف التذكيرات', 'تم.'],
] as const;

/** Asks whoever opens the address of a mail header whether reminders shall stop. A plain form: it works without a program, in any browser. */
export const STOP_PAGE = page(([, , says, button]) => `<form method="post"><p>${says}</p><button>${button}</button></form>`);

/** Says that they have. */
export const STOPPED_PAGE = page(([, , says, , done]) => `<p>${done} ${says}</p>`);

function page(section: (words: (typeof WORDS)[number]) => string): string {
  const sections = WORDS.map((words) => `<section lang="${words[0]}" dir="${words[1]}">${section(words)}</section>`).join('<hr>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Reminders</title></head><body><main><h1>Reminders</h1>${sections}</main></body></html>`;
}
