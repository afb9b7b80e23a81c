import { type Client, House } from './house.js';

/** For the tests of a file: a house with Alpha, and Beta as its unwelcome neighbour, opened before the first of them and closed after the last. Uses the test globals of the file that calls it, since this module outlasts files. */
export function alphaAndBeta(): { readonly house: House; readonly hr: Client; readonly neighbour: Client } {
  let house: House | undefined;
  let [alpha, beta]: Client[] = [];
  beforeAll(async () => {
    house = await House.open();
    alpha = await house.organisation('Alpha', 'ada@alpha.example');
    beta = await house.organisation('Beta', 'bo@beta.example');
  });
  afterAll(() => house?.close());
  return {
    get house() {
      return house!;
    },
    hr: (...asked) => alpha!(...asked),
    neighbour: (...asked) => beta!(...asked),
  };
}
