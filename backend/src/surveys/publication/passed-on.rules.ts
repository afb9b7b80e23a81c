import { isLanguage, type Language } from '@throughline/domain';

const SENTENCES: Readonly<Record<Language, string>> = {
  en: 'I have passed your comment on to HR and those who lead your team. They do not see what we wrote to each other. What you write from now on, they read.',
  de: 'Ich habe Ihren Kommentar an die Personalabteilung und die Leitung Ihres Teams weitergegeben. Was wir einander geschrieben haben, sehen sie nicht. Was Sie von jetzt an schreiben, lesen sie.',
  fr: 'J’ai transmis votre commentaire aux ressources humaines et à la direction de votre équipe. Ce que nous nous sommes écrit, elles ne le voient pas. Ce que vous écrirez désormais, elles le liront.',
  es: 'He pasado su comentario a Recursos Humanos y a quienes dirigen su equipo. No ven lo que nos hemos escrito. Lo que escriba a partir de ahora, lo leerán.',
  ar: 'لقد نقلتُ تعليقكم إلى الموارد البشرية ومن يقودون فريقكم. هم لا يرون ما كتبناه لبعضنا. أما ما تكتبونه من الآن فسيقرؤونه.',
};

/** What the author of a comment reads in the conversation once a safe person has passed the comment on: in the language of the comment, else in English. */
export const passedOnSentence = (language: string | null): string => SENTENCES[language !== null && isLanguage(language) ? language : 'en'];
