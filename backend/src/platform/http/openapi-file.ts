import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '@throughline/domain';

/** The OpenAPI document that the build made from the routes and the contract, as text. */
export class OpenApiFile {
  private text: string | undefined;

  constructor(private readonly file: URL) {}

  /** Throws Refusal `no-api-document` where there is none, as when the sources run without a build. */
  read(): string {
    if (this.text === undefined) {
      if (!existsSync(this.file))
        throw new Refusal(
          'unavailable',
          'no-api-document',
          'The API document is written by the build, and this installation has none: build the backend again.',
        );
      this.text = readFileSync(this.file, 'utf8');
    }
    return this.text;
  }
}
