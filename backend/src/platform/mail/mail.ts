/** A message to one person. Plain text always; HTML when there is more to it than words. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  /** Files in it. They wait in no queue: such a mail is handed to the transport itself. */
  attachments?: readonly { readonly fileName: string; readonly content: Buffer }[];
  /** The name of the sender, where it is not that of the installation; the address stays. */
  sender?: string;
  /** What a copy of the message is known by: letters and digits, the same whenever the same message is sent again. */
  key?: string;
  /**
   * Called when the server has all of the message but its end, which follows when this has resolved and never when it throws: until then the server cannot have taken the message,
   * and from then on only its reply says whether it has.
   */
  beforeEnd?: () => Promise<void>;
}
