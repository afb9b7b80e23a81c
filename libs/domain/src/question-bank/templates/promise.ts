import { LANGUAGES, type Translated } from '../../language.js';

/** What every introduction ends with: what becomes of the answers. It must stay true of the ballots, word by word. */
const PROMISE: Translated = {
  en: 'Your answers are sealed on your own device before they are sent. Nobody can find out who gave which answer, and figures are shown for groups only.',
  de: 'Ihre Antworten werden schon auf Ihrem eigenen Gerät versiegelt, bevor sie gesendet werden. Niemand kann herausfinden, wer welche Antwort gegeben hat, und Zahlen werden nur für Gruppen gezeigt.',
  fr: 'Vos réponses sont scellées sur votre propre appareil avant leur envoi. Personne ne peut savoir qui a donné quelle réponse, et les chiffres ne sont montrés que pour des groupes.',
  es: 'Sus respuestas se sellan en su propio dispositivo antes de enviarse. Nadie puede averiguar quién dio cada respuesta, y las cifras solo se muestran por grupos.',
  ar: 'تُختم إجاباتك على جهازك قبل إرسالها. ولا يستطيع أحد معرفة من أعطى أي إجابة، ولا تُعرض الأرقام إلا لمجموعات.',
};

/** The introduction with the promise after it, in every language. */
export function withPromise(introduction: Translated): Translated {
  return Object.fromEntries(LANGUAGES.map((language) => [language, `${introduction[language]} ${PROMISE[language]}`])) as Translated;
}
