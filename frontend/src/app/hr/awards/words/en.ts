import { countText } from '../../../words/numbers';

/** What the pages on which HR runs award programmes say, in English. */
export const en = {
  titles: { awards: 'Awards', newAward: 'New award programme', award: 'Award programme' },
  awards: 'Awards',

  list: {
    lead: 'An award programme has categories and a window in which employees nominate colleagues and say why.',
    add: 'New programme',
    caption: 'Award programmes',
    none: 'No programme yet',
    noneYet: 'Name the categories and the days on which nominations are taken. Nobody hears of it before you open it.',
    make: 'Make a programme',
    name: 'Name',
    state: 'State',
    from: 'Nominations from',
    until: 'Until',
    categories: 'Categories',
    nominations: 'Nominations',
  },

  programme: {
    programme: 'Award programme',
    open: 'Open nominations',
    close: 'Close nominations now',
    progress: 'Where this programme stands',
    save: 'Save changes',
    nominations: (count: number) => `${countText(count)} ${count === 1 ? 'nomination' : 'nominations'}`,
    categories: 'Categories',
    change: 'Change the description or the days',
    steps: { draft: 'Draft', open: 'Nominations', closed: 'Closed' },
    from: (day: string) => `from ${day}`,
    after: (day: string) => `after ${day}`,
    saved: 'The programme is saved.',
    openSure: (programme: string) => `Open ${programme}?`,
    openDays: (from: string, until: string) => `Employees can nominate from ${from} until ${until}.`,
    openFixed: 'The name and the categories cannot be changed afterwards.',
    openAct: 'Open the programme',
    opened: 'The programme is open.',
    closeSure: 'Close nominations now?',
    closeText: 'Nobody can nominate, change or withdraw a nomination any more.',
    closeAct: 'Close nominations',
    closed: 'Nominations are closed.',
  },

  new: {
    heading: 'New award programme',
    lead: 'It is saved as a draft. Nobody hears of it before you open it.',
    save: 'Save the draft',
    saved: 'The draft is saved. Check it, then open it.',
  },

  form: {
    name: 'Name',
    example: 'Service awards 2026',
    description: 'Description',
    descriptionHint: 'What it is for; employees read it.',
    from: 'Nominations from',
    until: 'Until',
    untilHint: 'To the end of this day.',
    category: (number: number) => `Category ${number}`,
    categoryName: 'Name of the category',
    categoryText: 'What it is for',
    takeOut: 'Take out',
    takeOutOf: (number: number) => `Take out category ${number}`,
    addCategory: 'Add a category',
    firstDay: 'Choose the first day.',
    lastDay: 'Choose the last day.',
    later: (day: string) => `Choose ${day} or a later day.`,
    nameNeeded: 'Give the category a name, or take it out.',
    twice: 'Another category is called so.',
  },

  nominations: {
    category: 'Category',
    all: 'All categories',
    noTeam: 'in no team',
    by: (team: string, nominator: string, day: string) => `${team}. Nominated by ${nominator}, on ${day}.`,
    none: 'No nomination yet',
    noneYet: 'Each one is listed here as soon as it is submitted.',
    pages: 'Pages',
    first: 'First page',
    next: 'Next page',
  },
};

/** The entries of the catalogue. */
export type AwardsWords = typeof en;
