// node tools/verify-cycle.mjs ADDRESS CYCLE [options]: checks a survey from its public addresses, for anybody, without signing in.
// One file and Node 20 or newer; no package, and nothing of the product's own code: it is written a second time, so that it can find the product wrong.
// Exit code 0 when everything holds, 1 when something does not, 2 when it cannot be checked as asked.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `node tools/verify-cycle.mjs ADDRESS CYCLE [options]

  ADDRESS            where the survey is served, such as https://surveys.example
  CYCLE              the id of the survey: what follows c= in an invitation, or stands on its page of rules
  --hash HASH        the hash that your invitation, the poster or a colleague names
  --words "…"        the same in words, all eight or the first of them
  --log FILE         keep a copy of the public log here; the next time, whatever stood in it must still stand there
  --receipt FILE     a receipt as the survey saved it: is it genuine, and was the ballot counted?`;

class CannotCheck extends Error {}

// --- bytes, hashes, words -------------------------------------------------------------------------------------------------------------------------

const sha = (algorithm, ...parts) => parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest();
const sha256 = (...parts) => sha('sha256', ...parts);

/** Base64url in its one canonical spelling, or nothing. */
function bytesOf(text, length) {
  const bytes = Buffer.from(String(text), 'base64url');
  return bytes.toString('base64url') === text && (length === undefined || bytes.length === length) ? bytes : undefined;
}

/** JSON with one spelling only (RFC 8785) of texts, whole numbers, lists and objects. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** The first half of a hash in eight words: 16 bits each, consonant-vowel-consonant-vowel-consonant (Wilkerson's proquints). */
function wordsOf(hash) {
  const [consonants, vowels] = ['bdfghjklmnprstvz', 'aiou'];
  const word = (bits) => consonants[bits >> 12] + vowels[(bits >> 10) & 3] + consonants[(bits >> 6) & 15] + vowels[(bits >> 4) & 3] + consonants[bits & 15];
  return Array.from({ length: 8 }, (_, i) => word(hash.readUInt16BE(2 * i)));
}

// --- the key that signs ballots blindly -----------------------------------------------------------------------------------------------------------

const integer = (bytes) => BigInt(`0x${bytes.toString('hex') || '0'}`);

function power(base, exponent, modulus) {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** MGF1 with SHA-384 (RFC 8017, B.2.1). */
function mgf1(seed, length) {
  const blocks = Array.from({ length: Math.ceil(length / 48) }, (_, i) => sha('sha384', seed, Buffer.from([i >>> 24, i >>> 16, i >>> 8, i])));
  return Buffer.concat(blocks).subarray(0, length);
}

/** Whether eight 65537th roots of numbers that the key itself determines are given: then blinding with this key hides everything (ePrint 2018/057). */
function hides({ n, e, roots }) {
  const modulus = bytesOf(n);
  const value = modulus ? integer(modulus) : 0n;
  if (e !== 65537 || value % 2n === 0n || value.toString(2).length < 3072 || roots?.length !== 8) return false;
  return roots.every((root, i) => {
    const seed = Buffer.concat([Buffer.from('throughline|rsa-permutation|v1|'), modulus, Buffer.from([i])]);
    const wanted = integer(mgf1(seed, modulus.length + 16)) % value;
    const given = bytesOf(root, modulus.length);
    return given !== undefined && integer(given) < value && power(integer(given), 65537n, value) === wanted;
  });
}

function onCurve(key) {
  const point = bytesOf(key, 65);
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
    return point[0] === 4 && createPublicKey({ key: jwk, format: 'jwk' }) !== undefined;
  } catch {
    // no 65 bytes, or OpenSSL's word that the point lies elsewhere
    return false;
  }
}

function signed(key, message, signature) {
  const bytes = bytesOf(signature, 64);
  return bytes !== undefined && verify(null, Buffer.from(message), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }), bytes);
}

// --- the board ------------------------------------------------------------------------------------------------------------------------------------

/** The Merkle tree hash of RFC 9162, 2.1.1. */
function rootOf(hashes) {
  let level = hashes.map((hash) => sha256(Buffer.from([0]), Buffer.from(hash, 'base64url')));
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => {
      const [left, right] = [level[2 * i], level[2 * i + 1]];
      return right ? sha256(Buffer.from([1]), left, right) : left;
    });
  return (level[0] ?? sha256()).toString('base64url');
}

// --- reading --------------------------------------------------------------------------------------------------------------------------------------

async function read(address) {
  let reply;
  try {
    reply = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    // fetch tells of a lost connection in no other way
    throw new CannotCheck(`${address} cannot be read: ${error.cause?.message ?? error.message}`);
  }
  const text = await reply.text();
  if (!reply.ok && reply.status !== 404) throw new CannotCheck(`${address} answers ${reply.status}.`);
  return { found: reply.ok, text, next: /<([^>]+)>;\s*rel="next"/.exec(reply.headers.get('link') ?? '')?.[1] };
}

async function readLog(base, organisation) {
  const lines = [];
  let at = `/.well-known/ballots/${encodeURIComponent(organisation)}.jsonl`;
  for (let parts = 0; at !== undefined && parts < 10_000; parts++) {
    const part = await read(new URL(at, base));
    lines.push(...part.text.split('\n').filter((line) => part.found && line !== ''));
    // only further on in the same list
    if (part.next !== undefined && !part.next.startsWith('/.well-known/')) throw new CannotCheck(`The public log goes on at an odd address: ${part.next}`);
    at = part.next;
  }
  return lines;
}

function json(text, what) {
  try {
    return JSON.parse(text);
  } catch {
    // a proxy's page instead of the document
    throw new CannotCheck(`${what} is no JSON: ${text.slice(0, 80)}`);
  }
}

// --- what is checked ------------------------------------------------------------------------------------------------------------------------------

const results = { held: 0, failed: 0 };
// names come from the server under check: a control character in one could write over what stands above
const plain = (text) => text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '?'));
function check(holds, sentence, otherwise = '') {
  results[holds ? 'held' : 'failed']++;
  console.log(plain(`${holds ? '  ✓' : '  ✗'} ${sentence}${!holds && otherwise ? `\n      ${otherwise}` : ''}`));
}
const note = (sentence) => console.log(plain(`    ${sentence}`));
const heading = (text) => console.log(`\n${text}`);

/** Whether the rules have the parts that are looked at below; what is in them is another matter. */
function isWhole(manifest) {
  const { k, k_comments, cohorts, invited, lattice_policy, rsa, tally, receipt_key, questions_sha256, organisation } = manifest ?? {};
  const counts = [k, k_comments, invited].every(Number.isSafeInteger);
  const texts = [receipt_key, questions_sha256, organisation, rsa?.n, tally?.key].every((value) => typeof value === 'string');
  const shared = (list) => Array.isArray(list) && list.every((one) => typeof one?.id === 'string' && Number.isSafeInteger(one.members));
  return counts && texts && shared(cohorts) && (lattice_policy?.facets ?? []).every(({ values }) => shared(values));
}

function checkRules(manifest, text, hash, given) {
  heading('The rules');
  const words = wordsOf(hash);
  note(`hash   ${hash.toString('base64url')}`);
  note(`       ${hash.toString('hex')} (what sha256sum prints for the downloaded file)`);
  note(`words  ${words.join(' ')}`);
  check(text === canonical(manifest), 'The rules are served in their one canonical spelling.');
  if (given.hash !== undefined) check(given.hash === hash.toString('base64url'), 'The hash is the one you were told.', `You were told ${given.hash}.`);
  if (given.words !== undefined) {
    const told = given.words
      .trim()
      .toLowerCase()
      .split(/[\s-]+/);
    check(
      told.length <= 8 && told.every((word, i) => word === words[i]),
      `The words are the ${told.length} that you were told.`,
      `You were told ${told.join(' ')}.`,
    );
  }
  if (given.hash === undefined && given.words === undefined) note('Compare the words with your invitation, a colleague, the poster: all must be the same.');

  heading('The promise');
  const { k, k_comments: comments, cohorts = [], invited, lattice_policy: policy } = manifest;
  note(`figures from ${k} people on, comments from ${comments}; ${invited} invited in ${cohorts.length} groups; ${manifest.opens_on} to ${manifest.closes_on}`);
  check(k >= 5 && comments >= Math.max(10, k), 'No figure is about fewer than 5 people, no comment from a group of fewer than 10.');
  const smallest = cohorts.toSorted((a, b) => a.members - b.members)[0];
  check(
    cohorts.length > 0 && smallest.members >= k,
    `Every ballot is bound to a group of at least ${k}; the smallest is ${smallest?.name} with ${smallest?.members}.`,
  );
  check(
    new Set(cohorts.map(({ id }) => id)).size === cohorts.length && new Set(cohorts.map(({ proof }) => proof)).size === cohorts.length,
    'No group is listed twice.',
  );
  check(cohorts.reduce((sum, { members }) => sum + members, 0) === invited, 'The groups together are the people invited.');
  const rare = (policy?.facets ?? []).flatMap(({ label, values }) => values.filter(({ members }) => members < k).map((value) => `${label}: ${value.label}`));
  check(rare.length === 0, `Everything else that may travel with the answers is shared by at least ${k}.`, rare.join('; '));
  const generous = cohorts.filter(({ members, reissue_cap: cap }) => (cap ?? 0) > Math.max(1, Math.floor(members / 50)));
  check(
    generous.length === 0,
    'No group may be given more than one ballot in fifty again for lost devices, or one.',
    generous.map(({ name }) => name).join('; '),
  );
  check(manifest.closes_on >= manifest.opens_on, 'It closes no earlier than it opens.');

  heading('The keys');
  check(hides(manifest.rsa ?? {}), 'The key that signs ballots has 3072 bits or more and is proven to hide who collected which.');
  check(
    manifest.tally?.kem === 'DHKEM-P256-HKDF-SHA256-AES-256-GCM' && onCurve(manifest.tally.key),
    'The key that answers are sealed to is one of P-256, used as RFC 9180 says.',
  );
  check(onCurve(manifest.reply_key), 'The key that replies to comments are sealed to is one of P-256.');
  const trustees = (manifest.tally.trustees ?? []).map(({ name }) => name);
  note(
    trustees.length > 0
      ? `It is held by ${trustees.join(', ')}; ${manifest.tally.threshold} of them can open it.`
      : 'It is held by the operator of the platform.',
  );
}

async function checkQuestions(base, cycle, manifest) {
  const paper = await read(new URL(`/api/cycles/${cycle}/ballot-paper`, base));
  const questions = paper.found ? json(paper.text, 'The ballot paper').questions : undefined;
  const same = questions !== undefined && sha256(canonical(questions)).toString('base64url') === manifest.questions_sha256;
  heading('The questions');
  check(same, `They are the ${questions?.length ?? 0} that were fixed when the survey opened.`);
}

function checkLog(lines, hash, file) {
  heading('The public log');
  const read = lines.map((line) => json(line, 'A line of the public log'));
  const hashes = read.map((line) => sha256(canonical(line)).toString('base64url'));
  const broken = read.findIndex((line, i) => (line.prev_sha256 ?? line.prev_manifest_sha256 ?? null) !== (hashes[i - 1] ?? null));
  check(
    lines.length > 0 && broken < 0,
    `Each of its ${lines.length} lines names the one before it, back to the first.`,
    broken < 0 ? '' : `Line ${broken + 1} does not.`,
  );
  check(hashes.filter((one) => one === hash).length === 1, 'The rules of this survey stand in it, once.');
  if (file !== undefined) {
    const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    const changed = kept.findIndex((line, i) => line !== lines[i]);
    check(
      changed < 0,
      `Your copy of ${kept.length} lines still stands at its beginning.`,
      changed < 0 ? '' : `Line ${changed + 1} of your copy was changed or taken out since. The copy is left as it is.`,
    );
    if (changed < 0) writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
  return read;
}

function checkBoard(board, manifest) {
  heading('The count');
  if (!board) return note('There is none yet: the list of counted ballots appears after the survey has closed.');
  const { leaf_hashes: leaves, not_counted: others } = board;
  check(board.root === rootOf(leaves) && board.count === leaves.length, `The sum over the ${leaves.length} counted ballots is that of the list.`);
  check(new Set([...leaves, ...others.map((one) => one.hash)]).size === leaves.length + others.length, 'No ballot is listed twice.');
  const sorted = leaves.toSorted((a, b) => Buffer.compare(Buffer.from(a, 'base64url'), Buffer.from(b, 'base64url')));
  check(
    leaves.every((leaf, i) => leaf === sorted[i]),
    'The list is sorted by hash, so it says nothing about who came first.',
  );
  const [again, most] = [board.reissued ?? 0, manifest.cohorts.reduce((sum, { reissue_cap: cap }) => sum + (cap ?? 0), 0)];
  check(again <= most, `${again} ballots were handed out a second time for lost devices; the rules allow ${most}.`);
  check(leaves.length <= manifest.invited + again, 'There are no more ballots than people invited and second ballots together.');
  check(leaves.length === 0 || board.manifest_hashes === 1, 'All counted ballots answer the same rules.', `They name ${board.manifest_hashes} different ones.`);
  if (others.length > 0)
    note(`${others.length} in the box could not be counted: ${[...new Set(others.map(({ reason }) => reason))].join(', ')}. Ask the operator why.`);
}

function checkLater(log, cycle, manifest, board) {
  const about = log.filter((line) => line.shredded === cycle || line.tightened === cycle);
  if (about.length === 0) return;
  heading('What happened later');
  for (const line of about) {
    if (line.tightened !== undefined)
      check(line.k >= manifest.k && line.k_comments >= manifest.k_comments, `Tightened: figures from ${line.k} people on, comments from ${line.k_comments}.`);
    else if (line.signature === null) note(`Destroyed on ${line.on}; nobody could sign that any more, since the key was gone.`);
    else {
      const message = `shredded-v1|${cycle}|${line.on}|${line.ballots}|${line.board_root}`;
      check(signed(manifest.receipt_key, message, line.signature), `Sealed ballots and keys were destroyed on ${line.on}, signed with the key of the rules.`);
    }
    if (line.shredded !== undefined && board)
      check(line.board_root === board.root && line.ballots === board.count, 'The board is the one that was final then.');
  }
}

function checkReceipt(file, cycle, manifest, board) {
  heading('Your receipt');
  const text = readFileSync(file, 'utf8');
  const field = (name) => new RegExp(`^\\s*${name}:\\s*(\\S+)`, 'm').exec(text)?.[1] ?? '';
  const [tag, envelope] = [field('Ballot'), field('Envelope')];
  check(field('Cycle') === cycle, 'It is of this survey.');
  check(signed(manifest.receipt_key, `receipt-v1|${cycle}|${tag}|${envelope}`, field('Signature')), 'It is genuine: the box signed that it holds this ballot.');
  if (board) check(board.leaf_hashes.includes(envelope), 'The ballot is among those that were counted.');
  else note('Whether the ballot was counted shows after the survey has closed.');
}

// --- all of it ------------------------------------------------------------------------------------------------------------------------------------

function fail(sentence) {
  check(false, sentence);
  process.exitCode = 1;
}

async function run([address, cycle, ...rest], given) {
  if (given.help || address === undefined) return console.log(usage);
  if (cycle === undefined || rest.length > 0 || !URL.canParse(address)) throw new CannotCheck(usage);
  if (!/^[\w-]{1,64}$/.test(cycle)) throw new CannotCheck(`"${cycle}" is not the id of a survey.`);
  const served = await read(new URL(`/api/cycles/${cycle}/manifest`, address));
  if (!served.found) throw new CannotCheck(`There is no survey ${cycle} at ${address}, or it has not opened yet.`);
  const manifest = json(served.text, 'The manifest');
  const hash = sha256(canonical(manifest));

  console.log(`Survey ${cycle} at ${address}`);
  if (!isWhole(manifest)) return fail('The rules lack a part that every survey has, or it has the wrong form.');
  checkRules(manifest, served.text, hash, given);
  check(manifest.cycle === cycle.toLowerCase(), 'The rules are those of this survey.');
  await checkQuestions(address, cycle, manifest);
  const log = checkLog(await readLog(address, manifest.organisation), hash.toString('base64url'), given.log);
  const reply = await read(new URL(`/api/cycles/${cycle}/board`, address));
  const board = reply.found ? json(reply.text, 'The board') : undefined;
  checkBoard(board, manifest);
  checkLater(log, manifest.cycle, manifest, board);
  if (given.receipt !== undefined) checkReceipt(given.receipt, manifest.cycle, manifest, board);

  console.log(results.failed === 0 ? `\nAll ${results.held} checks hold.` : `\n${results.failed} of ${results.held + results.failed} checks do NOT hold.`);
  process.exitCode = results.failed === 0 ? 0 : 1;
}

const text = { type: 'string' };
// one hash in 64 begins with a dash, which parseArgs takes for another option unless it stands behind an equals sign
const given = process.argv
  .slice(2)
  .flatMap((one, i, all) => (one === '--hash' && i + 1 < all.length ? [] : all[i - 1] === '--hash' ? [`--hash=${one}`] : [one]));
try {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { hash: text, words: text, log: text, receipt: text, help: { type: 'boolean' } },
  });
  await run(positionals, values);
} catch (error) {
  // what the person can put right: an address, an option (parseArgs), a file that is not there; anything else keeps its stack
  const sayable = error instanceof CannotCheck || /^ERR_PARSE_ARGS|^ENOENT|^EACCES|^EISDIR/.test(error.code ?? '');
  if (!sayable) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
