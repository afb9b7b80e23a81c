import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { houseUrl } from './house.js';

/** One request as it came over the wire, and which connection it came over. */
export interface Crossing {
  connection: number;
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What becomes of a request: it passes, it is lost before the house has it, or its answer is lost. */
export type Fate = 'passes' | 'lost' | 'answer lost';

/** A wire between browser and house that notes what crosses it, and can be cut. */
export class Wire {
  readonly crossings: Crossing[] = [];
  fate: (crossing: Crossing) => Fate = () => 'passes';
  private readonly connections = new Map<Socket, number>();
  private readonly server = http.createServer((request, response) => void this.carry(request, response));

  static async open(): Promise<Wire> {
    const wire = new Wire();
    await new Promise<void>((resolve) => wire.server.listen(0, 'localhost', resolve));
    return wire;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** The same link, over this wire. */
  over(link: string): string {
    return link.replace(houseUrl, this.url);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { socket, method = '', url: path = '', headers } = request;
    if (!this.connections.has(socket)) this.connections.set(socket, this.connections.size);
    const crossing = { connection: this.connections.get(socket)!, method, path, headers, body: Buffer.concat(chunks).toString() };
    this.crossings.push(crossing);
    const fate = this.fate(crossing);
    if (fate === 'lost') return void socket.destroy();
    const onwards = http.request(new URL(path, houseUrl), { method, headers, agent: false }, (reply) => {
      if (fate === 'answer lost') return void reply.resume().on('end', () => socket.destroy());
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onwards.on('error', () => socket.destroy());
    onwards.end(Buffer.concat(chunks));
  }
}
