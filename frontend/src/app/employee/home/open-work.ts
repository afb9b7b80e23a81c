/** What GET /api/open-cycles replies: the surveys that wait for the signed-in person. */
export interface OpenCycles {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly closesOn: string;
    readonly minutes: number;
    readonly questionCount: number;
  }[];
}

/** What GET /api/open-award-programmes replies: the programmes one can nominate for. */
export interface OpenAwardProgrammes {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly nominationsUntil: string;
    readonly categories: readonly { readonly id: string; readonly name: string }[];
  }[];
}
