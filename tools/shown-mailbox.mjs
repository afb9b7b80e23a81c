/** Whether everybody who reaches the server may read the mail it would have sent, with the sign-in links in it: on this machine only, unless MAILBOX=open says so. */
export function mailboxIsShown(env) {
  return env.MAILBOX === 'open' || !env.HOST || /^(127(\.\d+){3}|::1|localhost)$/.test(env.HOST);
}
