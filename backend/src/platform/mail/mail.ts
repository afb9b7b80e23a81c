/** A message to one person. Plain text always; HTML when there is more to it than words. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
}
