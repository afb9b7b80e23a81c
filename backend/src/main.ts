import { setSourceMapsSupport } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// errors name lines of the source. Maps of packages are left where they are: nobody here mends them, and in memory they weigh more than ours
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
// what the process was started with (tools/backend.mjs, deploy/Dockerfile) holds for this thread, which has its memory already; others have limits of their own
setFlagsFromString('--max-semi-space-size=0');
await import('./serve.js');
