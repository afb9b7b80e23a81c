import { countText } from '../../words/numbers';

/** What the pages of files and of reports by mail say, in English. */
export const en = {
  comma: ', ',
  titles: {
    files: 'Files',
    reports: 'Reports by mail',
  },

  subjects: {
    results: 'Results, every figure',
    heatmap: 'Teams by drivers',
    distributions: 'How answers are spread',
    demographics: 'Results by demographics',
    'demographic-answers': 'How answers are spread, by demographics',
    comments: 'Comments',
    participation: 'Participation',
    trends: 'Trends over surveys',
    cycles: 'List of surveys',
    questionnaire: 'Questionnaire, to print',
  },

  formats: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV, for any program and any size',
    pdf: 'PDF, to read and to print',
    pptx: 'PowerPoint (PPTX), with charts that can be edited',
  },

  rhythm: {
    publication: 'After each publication',
    weekly: 'Every week',
    monthly: 'Every month',
    everyDay: (day: string) => `Every ${day}`,
    dayOfMonth: (day: string) => `On day ${day} of each month`,
  },

  size: {
    bytes: (count: string) => `${count} bytes`,
    kilobytes: (count: string) => `${count} kB`,
    megabytes: (count: string) => `${count} MB`,
  },

  page: {
    lead: 'Everything you may see, as a file: exactly the figures of the pages, with the same reasons where something is hidden.',
    newFile: 'New file',
    mine: 'My files',
    check: 'Check whether a file was changed',
    none: 'No files yet',
    noneText: 'Files that you ask for stand here for a week. Nobody else can fetch them.',
    received: 'Reports I get by mail',
    stop: 'Stop',
    stopOne: (report: string) => `Stop ${report}`,
    pausedNow: (when: string) => `${when}, paused now`,
    beingMade: (file: string) => `${file} is being made. You get a mail when it is ready.`,
    ready: (file: string) => `${file} is ready.`,
    left: (report: string) => `"${report}" does not come any more.`,
  },

  form: {
    what: 'What',
    cycle: 'Of which survey',
    chooseCycle: 'Choose a survey',
    team: 'Team',
    allTeams: 'All teams I may see',
    teamHint: 'With all teams below it.',
    format: 'Format',
    language: 'Language of headings and questions',
    separator: 'Between the cells',
    expected: 'What spreadsheets in the language expect',
    comma: 'Commas',
    semicolon: 'Semicolons',
    tab: 'Tabs',
    act: 'Make the file',
  },

  list: {
    howFar: (file: string) => `How far ${file} is`,
    youGetMail: 'You get a mail when it is ready.',
    check: 'Check the file',
    hash: 'SHA-256 of the file:',
    contentHash: 'SHA-256 of its tables, as it stands in the file:',
    fetch: 'Fetch',
    fetchOne: (file: string, format: string) => `Fetch ${file} as ${format}`,
    cancel: 'Cancel',
    cancelOne: (file: string) => `Cancel ${file}`,
    remove: 'Delete',
    removeOne: (file: string) => `Delete ${file}`,
    removed: (file: string) => `${file} is deleted.`,
    madeOn: (format: string, day: string) => `${format}, made on ${day}.`,
    facts: (format: string, day: string, rows: number, size: string, until: string) =>
      `${format}, made on ${day}, ${countText(rows)} ${rows === 1 ? 'row' : 'rows'}, ${size}. To be fetched until ${until}.`,
  },

  check: {
    label: 'Choose a file to check, or drop it here',
    hint: 'It stays on your device: only its checksum is compared with the list above.',
    same: (file: string, day: string) => `This is "${file}" exactly as it was made on ${day}.`,
    other: (hash: string) => `No file of your list has these bytes: it was changed, or it is older than the list. Its SHA-256 is ${hash}.`,
  },

  reports: {
    lead: 'Made again and again. Each receiver gets a file of what that person may see on that day: as a link, or in the mail itself if you choose so.',
    list: 'Reports',
    goOn: 'Let it go on',
    goOnOne: (report: string) => `Let go on ${report}`,
    pause: 'Pause',
    pauseOne: (report: string) => `Pause ${report}`,
    remove: 'Delete',
    removeOne: (report: string) => `Delete ${report}`,
    none: 'No report yet',
    noneText: 'A report can come every week, every month, or after each publication.',
    newReport: 'New report',
    what: (subject: string, format: string, when: string) => `${subject}, ${format}. ${when}.`,
    withBelow: (team: string) => `${team} with all below it.`,
    for: (people: string) => `For ${people}`,
    attached: ', with the file in the mail',
    paused: 'Paused now.',
    nobody: 'nobody any more',
    added: (report: string) => `"${report}" is set up.`,
    goesOn: (report: string) => `"${report}" goes on.`,
    isPaused: (report: string) => `"${report}" is paused.`,
    sure: (report: string) => `Delete "${report}"?`,
    sureText: 'It is made no more. Files that were made stay with those who have them.',
    act: 'Delete the report',
    removed: (report: string) => `"${report}" is deleted.`,
  },

  report: {
    name: 'Name of the report',
    anyTeam: 'All teams the receiver may see',
    when: 'When',
    day: 'On which day',
    mail: 'The mail holds',
    link: 'A link to the file',
    file: 'The file itself',
    linkHint: 'Only whoever is signed in and may still see the teams can fetch it.',
    fileHint: 'Whoever has the mail can read it and pass it on. Files above 5 MB come as a link.',
    add: 'Add somebody who gets it',
    who: 'HR and leaders of teams can get it, each what she may see on that day.',
    receivers: 'Who gets it',
    leaveOut: 'Leave out',
    leaveOutOne: (person: string) => `Leave out ${person}`,
    act: 'Set up the report',
    needsName: 'Give the report a name.',
  },
};

/** The entries of the catalogue. */
export type ExportWords = typeof en;
