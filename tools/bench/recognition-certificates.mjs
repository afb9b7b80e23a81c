// recognition.certificates_1000.seconds: 1,000 certificates as one tagged document (PDF/UA-1), from the first to the last byte, as the job makes them, with the start of the compiler. Growth: 2,000 are in the context.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';

const dist = (file) => import(pathToFileURL(path.join(root, 'dist', 'backend', file)).href);

export const group = {
  name: 'recognition',
  async run(ctx) {
    const { certificatesData } = await dist('recognition/reveal/certificate.rules.js');
    const { CERTIFICATE_TEMPLATE } = await dist('recognition/reveal/certificate-template.js');
    const { typesetPdf } = await dist('platform/files/typeset.js');
    const { FileThreads } = await dist('platform/files/beside.js');
    const origin = { organisation: 'Bench', programme: 'Service stars', revealedOn: '2026-05-01', secretary: "Siobhán O'Neill" };
    const made = async (count) => {
      const facts = Array.from({ length: count }, (_, i) => ({
        name: `Niamh O'Brien ${i}`,
        language: 'en',
        others: [],
        team: null,
        category: `Customer hero ${i % 8}`,
      }));
      const began = performance.now();
      const pdf = await typesetPdf(CERTIFICATE_TEMPLATE, certificatesData(facts, origin, 'en'), new Date());
      return { seconds: (performance.now() - began) / 1000, bytes: pdf.length };
    };
    const { seconds, bytes } = await made(1000);
    const double = await made(2000);
    await new FileThreads().onApplicationShutdown();
    ctx.figure('recognition.certificates_1000.seconds', seconds, 's', 'lower', { bytes, secondsOf2000: Number(double.seconds.toFixed(2)), limit: 15 });
  },
};
