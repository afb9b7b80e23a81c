/** SQL: whether the publication `p` has the certificate that nothing in it is about fewer than k people. Without it nothing of the cycle is read. */
export const CERTIFIED = `coalesce(p.certificate -> 'ok' = 'true'::jsonb, false)`;
