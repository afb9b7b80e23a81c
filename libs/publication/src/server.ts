export { type DirectoryPerson, type KnownNames, knownNames } from './words/known-names.js';
export { type LanguageTools } from './words/language-of.js';
export { isPhrase } from './words/phrases.js';
export { redacted } from './words/redact.js';
export { type ScreenedComment, screenedComments, type ToScreen } from './words/screen.js';
export { type SignalWordChange, startingSignals } from './words/signals/sensitive.js';
export { SIGNAL_TOPIC_WORDS, SIGNAL_TOPICS, type SignalTopic } from './words/signals/signal-topics.js';
export { startingThemes, type ThemeEntry, themesOf, themeWords } from './words/themes/themes-of.js';
export { SIGNAL_WORDS } from './words/signals/signal-words.js';
