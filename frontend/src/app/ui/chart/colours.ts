const TOKENS = {
  people: '--tl-people',
  peopleSoft: '--tl-people-soft',
  customers: '--tl-customers',
  customersSoft: '--tl-customers-soft',
  ink: '--tl-ink',
  ink2: '--tl-ink-2',
  line: '--tl-line',
  lineStrong: '--tl-line-strong',
  surface: '--tl-surface',
  paper: '--tl-paper',
  raised: '--tl-raised',
  good: '--tl-good',
  watch: '--tl-watch',
  act: '--tl-act',
} as const;

/** The tokens as colours that a chart can paint with, in the theme that holds where the chart stands. */
export type ChartColours = Readonly<Record<keyof typeof TOKENS, string>>;

/** Lets the browser resolve each token: a custom property with light-dark() has no colour until something is painted with it. */
export function readColours(beside: HTMLElement): ChartColours {
  const probe = beside.ownerDocument.createElement('span');
  probe.hidden = true;
  beside.append(probe);
  const resolved = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(resolved) as ChartColours;
}
