/**
 * Those whose words fit the query, best first: a label that begins with it, a word that begins with
 * it, its letters anywhere in order. An empty query keeps everything in its order.
 */
export function ranked<T>(
  items: T[],
  query: string,
  wordsOf: (item: T) => (string | undefined)[],
): T[] {
  const wanted = fold(query);
  if (wanted === '') return items;
  return items
    .map((item, order) => ({ item, order, score: best(wordsOf(item), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
}

/** With fewer, nearly everything would fit. */
const LETTERS_IN_ORDER_FROM = 3;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const best = (texts: (string | undefined)[], wanted: string) =>
  Math.max(...texts.map((text, i) => (text ? score(fold(text), wanted) - i : 0)));

function score(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 40;
  if (text.split(/\s+/).some((word) => word.startsWith(wanted))) return 30;
  if (text.includes(wanted)) return 20;
  return wanted.length >= LETTERS_IN_ORDER_FROM && inOrder(text, wanted) ? 10 : 0;
}

function inOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
