import { setSourceMapsSupport } from 'node:module';

// errors name lines of the source. Maps of packages are left where they are: nobody here mends them, and in memory they weigh more than ours
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
await import('./serve.js');
