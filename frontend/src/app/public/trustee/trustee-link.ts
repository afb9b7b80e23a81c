/** What a trustee's link names: whose cycle, the secret that lets her in, and from the opening on the hash of the rules. */
export interface TrusteeLink {
  readonly organisation: string;
  readonly cycle: string;
  readonly secret: string;
  readonly manifest?: string;
}

/** Reads what stands behind the '#', where no server log and no referrer sees it. Undefined when the link is not whole. */
export function trusteeLinkOf(fragment: string | null): TrusteeLink | undefined {
  const said = new URLSearchParams(fragment ?? '');
  const [organisation, cycle, secret, manifest] = ['o', 'c', 't', 'm'].map((name) => said.get(name));
  if (!organisation || !cycle || !secret || !/^[\w-]{43}$/.test(secret)) return undefined;
  return { organisation, cycle, secret, ...(manifest ? { manifest } : {}) };
}
