import { crc32, deflateSync } from 'node:zlib';
import { attachmentName, checkedAttachment } from './checked-attachment.js';
import { jpegFile, pdfFile, pngChunk, pngFile, webpFile, zipFile } from '../../testing/files.js';

const GPS = 'N 52 31 12 E 13 24 18';
const codeOf = (bytes: Buffer): string => {
  try {
    checkedAttachment(bytes);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'taken';
};

describe('a file that somebody adds', () => {
  it.each([
    ['image/png', pngFile()],
    ['image/jpeg', jpegFile()],
    ['image/webp', webpFile()],
    ['application/pdf', pdfFile()],
    ['text/plain', Buffer.from('Grüße, 340 callers\r\n\tand every one had an answer.')],
  ] as const)('is %s because of what is in it', (type, bytes) => expect(checkedAttachment(bytes).type).toBe(type));

  it('keeps no place, no camera and no comment of a picture, and stays the same picture', () => {
    const png = checkedAttachment(pngFile([pngChunk('tEXt', Buffer.from(`where\0${GPS}`)), pngChunk('eXIf', Buffer.from(GPS))])).content;
    const jpeg = checkedAttachment(jpegFile({ exif: GPS, comment: GPS, orientation: 6 })).content;
    const webp = checkedAttachment(webpFile(GPS)).content;
    for (const kept of [png, jpeg, webp]) expect(kept.toString('latin1')).not.toContain('52 31');
    expect(png).toEqual(pngFile());
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect(webp[20]! & 0x2c).toBe(0);
    // what was kept is itself a file that is taken, unchanged, and still knows which side is up
    for (const kept of [png, jpeg, webp]) expect(checkedAttachment(kept).content).toEqual(kept);
    expect(jpeg.toString('hex')).toContain('011200030000000100060000');
    expect(jpeg.subarray(-30)).toEqual(jpegFile().subarray(-30));
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-an-attachment'],
    ['a drawing with a script', Buffer.from('\ufeff <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'not-an-attachment'],
    ['an archive', zipFile(), 'not-an-attachment'],
    ['a program', Buffer.from('4d5a90000300000004', 'hex'), 'not-an-attachment'],
    ['a photo in HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'not-an-attachment'],
    ['a moving picture of old', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'not-an-attachment'],
    ['a moving picture whose numbers are all letters', Buffer.from('GIF89a<script>alert(1)</script>'), 'not-an-attachment'],
    ['a letter of an office program', Buffer.from('{\\rtf1 {\\object\\objdata 0105}}'), 'not-an-attachment'],
    ['a drawing that is a program', Buffer.from('%!PS-Adobe-3.0\n(calc) system'), 'not-an-attachment'],
    ['a script that names what runs it', Buffer.from('\ufeff#!/bin/sh\nrm -r ~'), 'not-an-attachment'],
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['a picture with an archive behind it', Buffer.concat([pngFile(), zipFile()]), 'more-than-a-file'],
    ['a photo with a page behind it', Buffer.concat([jpegFile(), Buffer.from('<script>')]), 'more-than-a-file'],
    ['a WebP that is longer than it says', Buffer.concat([webpFile(), Buffer.from('x')]), 'more-than-a-file'],
    ['a document with a page behind it', Buffer.concat([pdfFile(), Buffer.from('<html>')]), 'more-than-a-file'],
    ['a document with an archive inside that reaches to its end', Buffer.concat([pdfFile().subarray(0, -6), zipFile('%%EOF\n')]), 'more-than-a-file'],
    ['a document behind something else', Buffer.concat([Buffer.from('<html>'), pdfFile()]), 'not-an-attachment'],
    ['a picture as large as a street', pngFile([], 60_000, 60_000), 'picture-too-large'],
    ['a photo that unfolds in memory', jpegFile({ width: 65_000, height: 65_000 }), 'picture-too-large'],
    ['a picture of no size', pngFile([], 0, 5), 'broken-file'],
    ['a picture that is cut', pngFile().subarray(0, -20), 'broken-file'],
    ['a photo that is cut', jpegFile().subarray(0, -2), 'broken-file'],
    ['a changed picture', Buffer.from(pngFile().map((byte, i) => (i === 20 ? byte ^ 1 : byte))), 'broken-file'],
    ['a document without end', pdfFile().subarray(0, 20), 'broken-file'],
    ['a document that runs a script', pdfFile('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active-file'],
    ['one that hides the word', pdfFile('<< /S /J#61vaScript >>'), 'active-file'],
    ['one that starts a program', pdfFile('<< /S /Launch /F (cmd.exe) >>'), 'active-file'],
    ['one that carries files', pdfFile('<< /Type /Filespec /EF << /F 4 0 R >> /EmbeddedFiles 5 0 R >>'), 'active-file'],
    ['one that hides a script in what is compressed', pdfFile('', deflateSync('<< /S /JavaScript >>')), 'active-file'],
    ['one that is a bomb inside', pdfFile('', deflateSync(Buffer.alloc(40 * 1024 * 1024))), 'broken-file'],
    ['one that is locked', pdfFile('<< /Encrypt 9 0 R >>'), 'locked-file'],
  ])('is not %s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it('says what would be taken', () => expect(() => checkedAttachment(zipFile())).toThrow('You can add PDF, PNG, JPEG, WebP and plain text.'));

  it.each([
    ['C:\\temp\\proof.PDF', 'application/pdf', 'proof.PDF'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['invoice\u202egnp.exe', 'image/png', 'invoicegnp.exe.png'],
    ['"<b>\r\n.jpeg', 'image/jpeg', 'b.jpeg'],
    ['', 'image/webp', 'file.webp'],
    ['شهادة.pdf', 'application/pdf', 'شهادة.pdf'],
  ] as const)('called %j as %s is kept as %j', (given, type, kept) => expect(attachmentName(given, type)).toBe(kept));

  it('has names of bounded length', () => expect(attachmentName(`${'x'.repeat(300)}.png`, 'image/png').length).toBeLessThanOrEqual(120));
  it('is checked against its own sums', () => expect(crc32(Buffer.from('IEND'))).toBe(0xae426082));
});
