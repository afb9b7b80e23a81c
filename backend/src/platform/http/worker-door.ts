import { createServer, type Server } from 'node:http';
import type { Health } from '../health.js';
import type { Metrics } from '../metrics.js';
import { mayReadMetrics } from './metrics-token.rules.js';

/** What a worker, which serves nobody else, answers to the operator's probes: the same health and metrics as an instance that serves. Resolves when it listens. */
export async function openWorkerDoor(health: Health, metrics: Metrics, at: { host: string; port: number; token: string | undefined }): Promise<Server> {
  const answers: Record<string, (authorization: string | undefined) => Promise<{ status: number; type: string; text: string }>> = {
    '/api/health/live': () => Promise.resolve({ status: 200, type: 'application/json', text: '{"status":"live"}' }),
    '/api/health/ready': async () => {
      const readiness = await health.readiness();
      return { status: readiness.status === 'ready' ? 200 : 503, type: 'application/json', text: JSON.stringify(readiness) };
    },
    '/metrics': async (authorization) =>
      mayReadMetrics(at.token, authorization)
        ? { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', text: await metrics.text() }
        : { status: 401, type: 'text/plain', text: 'The metrics need their token.\n' },
  };
  const server = createServer((request, reply) => {
    const answer = request.method === 'GET' ? answers[request.url ?? ''] : undefined;
    const asked = answer?.(request.headers.authorization) ?? Promise.resolve({ status: 404, type: 'text/plain', text: 'There is nothing at this address.\n' });
    asked.then(
      ({ status, type, text }) => reply.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text),
      () => reply.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at.port, at.host, resolve));
  return server;
}
