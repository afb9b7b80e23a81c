import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG file with its sum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A small red picture, with further chunks behind its header, or saying that it is larger than it is. */
export function pngFile(more: readonly Buffer[] = [], width = 2, height = 2): Buffer {
  const header = pngChunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]));
  const rows = Buffer.concat(Array.from({ length: 2 }, () => Buffer.from([0, 255, 0, 0, 255, 0, 0])));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header, ...more, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]);
}

/** A grey photo of eight by eight points (baseline, one component), as a camera would write it: with EXIF and a comment when asked. */
export function jpegFile({
  exif,
  comment,
  orientation = 1,
  width = 8,
  height = 8,
}: { exif?: string; comment?: string; orientation?: number; width?: number; height?: number } = {}): Buffer {
  const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
  const camera =
    exif === undefined
      ? []
      : [
          segment(
            0xe1,
            Buffer.concat([
              Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
              Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]),
              Buffer.from(exif),
            ]),
          ),
        ];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...camera,
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment))]),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 16)])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), uint16(height), uint16(width), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xc4, Buffer.from('000001' + '00'.repeat(15) + '00', 'hex')),
    segment(0xc4, Buffer.from('100001' + '00'.repeat(15) + '00', 'hex')),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x2b, 0xff, 0x00, 0x7f]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A picture in the lossless form of WebP; with a place, in the extended form with EXIF and XMP. */
export function webpFile(place?: string): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
  };
  const picture = chunk('VP8L', Buffer.from('2f00000000078810fd8ffe0722a2ff01', 'hex'));
  const extended = [
    chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    picture,
    chunk('EXIF', Buffer.from(place ?? '')),
    chunk('XMP ', Buffer.from(place ?? '')),
  ];
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...(place === undefined ? [picture] : extended)]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), size, body]);
}

/** A document with one more object, and one whose objects are compressed. */
export function pdfFile(object = '', compressed?: Buffer): Buffer {
  const stream = compressed
    ? [
        Buffer.from(`7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${compressed.length} >>\nstream\n`),
        compressed,
        Buffer.from('\nendstream\nendobj\n'),
      ]
    : [];
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'),
    Buffer.from(object && `3 0 obj\n${object}\nendobj\n`),
    ...stream,
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

/** An empty archive, with a comment at its end. */
export function zipFile(comment = ''): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16LE(comment.length);
  return Buffer.concat([Buffer.from('504b0506' + '00'.repeat(16), 'hex'), size, Buffer.from(comment)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
