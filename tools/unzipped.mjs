import { fromBuffer } from 'yauzl';

/** The files in a zip, by name, as text: how a program that is not ours sees a workbook or a presentation. */
export function unzipped(bytes) {
  return new Promise((resolve, reject) => {
    const files = new Map();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const pieces = [];
          stream.on('data', (piece) => pieces.push(piece));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
