/** Reads a treebank in CoNLL-U (plain or gzipped) into columns. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {object} Tree
 * @property {string} id
 * @property {{ form: string }[]} tokens syntactic words
 * @property {string[]} tags universal and Penn tag, `VERB|VBD`
 * @property {string[]} lemmas
 * @property {Int32Array} head n for the root
 * @property {string[]} relations
 * @property {boolean[]} glued true where no space follows
 */

/** @returns {Tree[]} the trees of a file, in order; multiword tokens and empty nodes are left out */
export function readTreebank(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\n\n+/)
    .filter((block) => /^1\t/m.test(block))
    .map(readTree);
}

function readTree(block) {
  const lines = block.split('\n');
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
  const id = /^# sent_id = (.+)$/m.exec(block)?.[1] ?? '';
  const glued = rows.map((row) => row[9].includes('SpaceAfter=No'));
  for (const line of lines) {
    const range = /^(\d+)-(\d+)\t/.exec(line);
    if (range) for (let i = Number(range[1]); i < Number(range[2]); i++) glued[i - 1] = true;
  }
  return {
    id,
    tokens: rows.map((row) => ({ form: row[1] })),
    tags: rows.map((row) => `${row[3]}|${row[4]}`),
    lemmas: rows.map((row) => row[2]),
    head: Int32Array.from(rows, (row) => (row[6] === '0' ? rows.length : Number(row[6]) - 1)),
    relations: rows.map((row) => row[7]),
    glued,
  };
}

/** Tags seen fewer than `least` times become the commonest tag with the same universal part. */
export function mergeRareTags(trees, least) {
  const counts = countBy(trees.flatMap((tree) => tree.tags));
  const common = [...counts].filter(([, count]) => count >= least).map(([tag]) => tag);
  common.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  const standIn = (tag) => {
    if (common.includes(tag)) return tag;
    const [universal, penn] = tag.split('|');
    return (
      common.find((other) => other.startsWith(`${universal}|`)) ??
      common.find((other) => other.endsWith(`|${penn}`)) ??
      common[0]
    );
  };
  for (const tree of trees) tree.tags = tree.tags.map(standIn);
  return common;
}

/** @returns {Map<string, number>} how often each value occurs, in order of first sight */
export function countBy(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
