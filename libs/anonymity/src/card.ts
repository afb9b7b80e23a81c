// Printed codes for people without an invitation mail. An entry of its own: only pages that print or take codes load it.
export { cardSecret, newCardCode, normaliseCardCode } from './card/card-code.js';
