import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Refusal, type RefusalKind } from '@throughline/domain';
import { OF_SOURCE } from './of-source.js';

type FromThread<Out> = { readonly want: true } | { readonly out: Out } | { readonly done: true } | { readonly error: ThrownInThread };
type ToThread = { readonly chunk: Uint8Array | null } | { readonly go: true };

interface ThrownInThread {
  readonly name: string;
  readonly message: string;
  readonly refusal?: { readonly kind: RefusalKind; readonly code: string };
}

/**
 * Sends bytes through a thread and hands out what it makes of them, at the pace of whoever takes it: the thread is at most one result ahead, and one chunk is read ahead for it. So whatever its length,
 * a file takes the memory of a few chunks, and requests are answered meanwhile. Bytes that have their memory to themselves are handed over and not copied, here and there: whoever gave them away must not look at them again. Throws what the thread threw: a Refusal as such, else an Error with its name and message. The thread ends with the generator.
 */
export async function* throughThread<Task, Out>(file: URL, task: Task, chunks: AsyncIterable<Uint8Array>, memoryMb: number): AsyncGenerator<Out> {
  const worker = new Worker(file, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 3 },
    // without what the process was started with: a thread that reads a file needs no maps of sources, which weigh and take a while
    ...(file.href.endsWith('.ts') ? OF_SOURCE : { execArgv: [] }),
  });
  const source = chunks[Symbol.asyncIterator]();
  const heard = inbox<FromThread<Out>>(worker);
  let ahead: Promise<IteratorResult<Uint8Array>> | undefined;
  const readAhead = (): Promise<IteratorResult<Uint8Array>> => {
    const next = source.next();
    // whoever waits for it hears of it; until then it must not count as a promise that nobody listens to
    next.catch(() => undefined);
    return next;
  };
  try {
    for (;;) {
      const message = await heard.next();
      if ('want' in message) {
        const { value, done } = await (ahead ?? readAhead());
        if (done === true) worker.postMessage({ chunk: null } satisfies ToThread);
        else worker.postMessage({ chunk: value } satisfies ToThread, whole([value]));
        ahead = done === true ? Promise.resolve({ value: undefined, done: true }) : readAhead();
      } else if ('out' in message) {
        worker.postMessage({ go: true } satisfies ToThread);
        yield message.out;
      } else if ('error' in message) throw thrown(message.error);
      else return;
    }
  } finally {
    await worker.terminate();
    await ahead?.catch(() => undefined);
    await source.return?.();
  }
}

/** The thread's side: `make` gets the task and the bytes and yields results; what it throws reaches whoever reads them. Call it once, at the end of the file that is the thread. */
export function serveStream<Task, Out>(make: (task: Task, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Out>): void {
  if (!parentPort) return;
  const port = parentPort;
  const say = (message: FromThread<Out>): void => port.postMessage(message, 'out' in message ? whole(Object.values(message.out as object)) : []);
  const heard = inbox<ToThread>(port);
  let free = true;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      say({ want: true });
      for (;;) {
        const message = await heard.next();
        if ('go' in message) free = true;
        else if (message.chunk === null) return;
        else {
          yield message.chunk;
          break;
        }
      }
    }
  }
  void (async () => {
    try {
      for await (const out of make(workerData as Task, chunks())) {
        while (!free) if ('go' in (await heard.next())) free = true;
        free = false;
        say({ out });
      }
      say({ done: true });
    } catch (error) {
      // anything: the thread ends with it, and the other side decides what is said of it
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      say({ error: { name, message, ...(error instanceof Refusal && { refusal: { kind: error.kind, code: error.code } }) } });
    }
  })();
}

function thrown({ name, message, refusal }: ThrownInThread): Error {
  return refusal ? new Refusal(refusal.kind, refusal.code, message) : Object.assign(new Error(message), { name });
}

/** The memory of those of the values that are bytes and share it with nothing else. */
function whole(values: readonly unknown[]): ArrayBuffer[] {
  return values.flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength ? [value.buffer] : [],
  );
}

interface Sender {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** What was sent, one after the other. */
function inbox<Message>(sender: Pick<Sender, 'on'>): { next(): Promise<Message> } {
  const messages: Message[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  sender.on('message', (message: unknown) => {
    messages.push(message as Message);
    wake();
  });
  sender.on('error', fail);
  sender.on('exit', (code: number) => fail(new Error(`The thread ended with code ${code} before it was done.`)));
  return {
    async next() {
      while (messages.length === 0) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return messages.shift()!;
    },
  };
}
