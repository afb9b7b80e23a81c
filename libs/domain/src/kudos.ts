/** Lengths and counts of kudos and what belongs to them, which request classes and forms share. */
export const KUDOS = {
  messageMin: 10,
  messageMax: 1000,
  /** Colleagues that one kudos names one by one. A team may be larger. */
  recipientsMost: 20,
  /** Members of a team that can be thanked as one. */
  teamMost: 500,
  valuesMost: 3,
  replyMax: 500,
  repliesMost: 200,
  /** Kudos on a page. */
  page: 20,
  pageMost: 50,
  /** Points that HR can give a person for a month. */
  allowanceMost: 1000,
  /** How HR says why a kudos was taken down. */
  reasonMin: 10,
} as const;

/** Values of an organisation that are in use at once, and characters of what is said about one. */
export const VALUES = { most: 12, descriptionMax: 500 } as const;

/** team: whoever is in the team of the giver or of a recipient today, or leads it · all: everybody in the organisation. */
export const KUDOS_VISIBILITIES = ['team', 'all'] as const;
/** One of KUDOS_VISIBILITIES. */
export type KudosVisibility = (typeof KUDOS_VISIBILITIES)[number];

/** What a colleague can say to a kudos with one press; each page words them. */
export const KUDOS_REACTIONS = ['thank-you', 'well-done', 'proud', 'so-true', 'made-my-day'] as const;
/** One of KUDOS_REACTIONS. */
export type KudosReactionKind = (typeof KUDOS_REACTIONS)[number];

/** given: those that one gave · received: those that one got · team: those about one's team, or a team that one leads. */
export const KUDOS_FILTERS = ['given', 'received', 'team'] as const;
/** One of KUDOS_FILTERS. */
export type KudosFilter = (typeof KUDOS_FILTERS)[number];

/** Figures about who thanks whom are for so many givers at least, and for no group. */
export const SIGNAL_GIVERS_LEAST = 50;
