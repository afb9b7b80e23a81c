/** What nodemailer says about a message that was not taken. */
export interface MailError {
  /** `EENVELOPE` for an address, `EMESSAGE` for the content, others for the connection. */
  code?: unknown;
  /** The command that the server did not like, such as `MAIL FROM`. */
  command?: unknown;
  /** The server's reply, such as 550. */
  responseCode?: unknown;
  /** Whether the whole message had been handed to the server when the connection broke. */
  handedOver?: unknown;
}

/** Whether the connection broke after the whole message was handed over and before the server said anything: it may have arrived. */
export function mayHaveArrived({ handedOver, responseCode }: MailError): boolean {
  return handedOver === true && typeof responseCode !== 'number';
}
