import { lasting } from '../../../../../tools/lasting-environment.mjs';
import { Page } from '../../../../../tools/lasting-page.mjs';

/** jsdom with what a browser has for sealing and asking: WebCrypto, fetch's classes, timeouts. All of it Node's own. */
class SealingBrowser extends Page {
  async setup() {
    await super.setup();
    for (const name of ['Response', 'ReadableStream', 'AbortSignal', 'structuredClone', 'TextEncoder', 'TextDecoder', 'Uint8Array', 'ArrayBuffer'])
      this.global[name] = globalThis[name];
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
    this.global.scrollTo = () => undefined;
    this.global.Element.prototype.scrollIntoView = () => undefined;
  }
}

export default lasting(SealingBrowser);
