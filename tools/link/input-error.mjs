/** The input cannot be read as it stands; the message is a sentence that says where and what would be right. */
export class InputError extends Error {
  name = 'InputError';
}
