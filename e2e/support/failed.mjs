// When a test of a journey fails, what its windows show then is printed: on a machine that nobody watches, the sentence "timed out" alone says little.
import { lasting } from '../../tools/lasting-environment.mjs';
import PlainEnvironment from '../../tools/plain-environment.mjs';

class FailedPages extends PlainEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') await this.global.tellOfWindows?.();
  }
}

export default lasting(FailedPages);
