import { deflateSync } from 'node:zlib';
import { checkedAttachment } from './checked-attachment.js';
import { pngChunk, webpFile } from '../../testing/files.js';

const SIZE = 10 * 1024 * 1024;
/** As many of the piece as a file may have bytes, between a beginning and an end. */
const filled = (begin: string | Buffer, piece: string | Buffer, end: string | Buffer = ''): Buffer => {
  const [first, last] = [Buffer.from(begin as string, 'latin1'), Buffer.from(end as string, 'latin1')];
  return Buffer.concat([first, Buffer.alloc(SIZE - first.length - last.length, piece as string, 'latin1'), last]);
};
const PDF = '%PDF-1.4\n';
const EOF = '\n%%EOF\n';
const empty = deflateSync('').toString('latin1');
const packed = '1 0 obj<</Type/ObjStm/Filter/FlateDecode>>';

describe('a file of 10 MB that is made to keep the checker busy', () => {
  it.each([
    ['streams without objects', filled(PDF, 'stream\n', EOF)],
    ['streams behind one object', filled(`${PDF}1 0 obj`, 'stream\n', EOF)],
    ['packed objects that never end', filled(PDF, ' obj/ObjStm stream\n', EOF)],
    ['packed objects that end at the end', filled(PDF, ' obj/ObjStm stream\n', `endstream${EOF}`)],
    ['packed objects inside one another', filled(PDF, `${packed}stream\n${empty}`, `endstream${EOF}`)],
    ['empty packed objects', filled(`${PDF}${packed}`, `stream\n${empty}endstream`, EOF)],
    ['names', filled(PDF, '/aB', EOF)],
    ['names in hex', filled(PDF, '/#61#61', EOF)],
    ['names that are looked for', filled(PDF, '/Filter', EOF)],
    ['one name', filled(PDF, '#61', EOF)],
    ['packed names', filled(`${PDF}${packed}stream\n${deflateSync(Buffer.alloc(31 * 1024 * 1024, '/#46ilter')).toString('latin1')}endstream`, ' ', EOF)],
    ['ends of documents', filled(PDF, '%%EOF')],
    ['ends of archives', filled(PDF, 'PK\x05\x06')],
    ['space', filled('', ' ')],
    ['lines', filled('', '\n')],
    [
      'chunks of a PNG',
      filled(
        Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), pngChunk('IHDR', Buffer.from('00000002000000020802000000', 'hex'))]),
        pngChunk('IDAT', Buffer.alloc(0)),
      ),
    ],
    ['segments of a JPEG', filled(Buffer.from('ffd8ffdb0002', 'hex'), Buffer.from('ffdb0002', 'hex'))],
    ['scans of a JPEG', filled(Buffer.from('ffd8ffda0002', 'hex'), Buffer.from('ffda0002', 'hex'))],
    ['stuffing of a JPEG', filled(Buffer.from('ffd8ffda0002', 'hex'), Buffer.from('ff00', 'hex'))],
    ['filling of a JPEG', filled(Buffer.from('ffd8', 'hex'), Buffer.from('ff', 'hex'))],
    ['chunks of a WebP', webpOf(filled(webpFile().subarray(0, 12), Buffer.from('414c504800000000', 'hex')))],
  ])('with %s is done in seconds', (_, bytes) => {
    // of the processor, so that it does not depend on who else is busy
    const begun = process.cpuUsage();
    let said = 'taken';
    try {
      checkedAttachment(bytes);
    } catch (error) {
      said = (error as { code: string }).code;
    }
    const { user, system } = process.cpuUsage(begun);
    expect(said).toMatch(/^(taken|[a-z]+-[a-z-]+)$/);
    expect((user + system) / 1e6).toBeLessThan(8);
  });
});

/** With its length as it is. */
function webpOf(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return bytes;
}
