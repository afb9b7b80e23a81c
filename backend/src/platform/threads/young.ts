/** MB of a thread that computes, for what dies young: as much as the main thread has, which is three times what the process is started with (tools/backend.mjs). V8 would take twice as much. */
export const YOUNG_MB = 24;
