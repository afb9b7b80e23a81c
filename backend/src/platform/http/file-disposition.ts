/** The header that has a reply saved as a file under this name, for old and new browsers (RFC 6266). `plain`: the name where nothing of it is ASCII. */
export function fileDisposition(fileName: string, plain = 'file'): string {
  const ascii =
    fileName
      .normalize('NFKD')
      .replaceAll(/[^\x20-\x7E]/g, '')
      .replaceAll(/["\\]/g, '') || plain;
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
