/** How long conversations about comments go on after a cycle has closed; stands in its manifest. Then the reply key and the messages are deleted. */
export const REPLY_DAYS = 180;
