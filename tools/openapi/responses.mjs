// What comes back: the good reply by its type and media type, and problem+json for every "no".
const problem = (description) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

/** The refusals that routes share. */
export const PROBLEMS = {
  Invalid: problem('Something in the request is wrong; `errors` names each wrong field by its JSON pointer.'),
  NotSignedIn: problem('There is no session, or it has ended.'),
  NotAllowed: problem('Not allowed: the caller is not of the audience of this route or may not do this, or a browser sent the request from another site.'),
  NotFound: problem('There is no such thing, or it belongs to another organisation.'),
  TooLarge: problem('The body is larger than this route takes.'),
  Refused: problem(
    'Any other refusal, such as 409 for what is not possible as things are, 410 for what is over, 429 for too many tries, 503 for what is not available right now.',
  ),
};

/** The refusals that a route may give, by status; `default` stands for those that depend on how things are. */
export function refusals({ audience, unsafe, hasPathId, takesInput }) {
  const open = audience.includes('anyone');
  const named = {
    ...(takesInput || !open ? { 400: 'Invalid' } : {}),
    ...(open ? {} : { 401: 'NotSignedIn' }),
    ...(!open || unsafe ? { 403: 'NotAllowed' } : {}),
    ...(hasPathId ? { 404: 'NotFound' } : {}),
    ...(unsafe && takesInput ? { 413: 'TooLarge' } : {}),
    default: 'Refused',
  };
  return Object.fromEntries(Object.entries(named).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));
}

const WORDS = {
  200: 'Done.',
  201: 'Made.',
  202: 'Accepted; the rest happens by itself.',
  204: 'Done; there is nothing to say.',
  503: 'Not available right now.',
};

/** A reply with the statuses it may have. Without a schema it has no body; `mediaType` is what a header of the route names. */
export function replies({ statuses, schema, mediaType, description }) {
  const plain = schema?.type === 'string';
  const type = (mediaType ?? (plain ? 'text/plain' : 'application/json')).split(';')[0];
  // a text that is sent as JSON is a document already written out
  const shown = plain && type === 'application/json' ? { type: 'object' } : schema;
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: description || WORDS[status] || 'Done.', ...(schema && status !== 204 ? { content: { [type]: { schema: shown } } } : {}) },
    ]),
  );
}
