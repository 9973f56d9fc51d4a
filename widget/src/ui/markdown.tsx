import type { ComponentChildren } from 'preact';

/** A piece of a text: words, or something around pieces. */
export type Piece =
  | string
  | { mark: 'strong' | 'em' | 's'; inside: Piece[] }
  | { mark: 'code'; text: string }
  | { mark: 'a'; href: string; inside: Piece[] };

const MARKS: Record<string, 'strong' | 'em' | 's'> = { '*': 'strong', _: 'em', '~': 's' };

// In this order: code, [words](address), bare address, e-mail address. Marks are looked for in what remains.
const ATOMS =
  /`([^`\n]+)`|\[([^\]\n]+)\]\(([^\s()]+(?:\([^\s()]*\))?[^\s()]*)\)|\b(https?:\/\/[^\s<>"'`]+)|\b((?:mailto|tel):[^\s<>"'`]+)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Reads mini-markdown. There is no HTML: angle brackets are angle brackets. */
export function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let match = ATOMS.exec(rest); match; match = ATOMS.exec(rest)) {
    pieces.push(rest.slice(0, match.index));
    let whole = match[0];
    const [, code, label, target, url, scheme, mail] = match;
    if (code !== undefined) pieces.push({ mark: 'code', text: code });
    else if (label !== undefined && target !== undefined) {
      const href = safeHref(target);
      pieces.push(href ? { mark: 'a', href, inside: [label] } : whole);
    } else {
      whole = trimEnd(url ?? scheme ?? mail ?? whole);
      const href = mail === undefined ? safeHref(whole) : `mailto:${whole}`;
      const shown = whole.replace(/^(mailto|tel):/, '');
      pieces.push(href ? { mark: 'a', href, inside: [shown] } : whole);
    }
    rest = rest.slice(match.index + whole.length);
  }
  pieces.push(rest);
  return marks(pieces);
}

/** Sentence marks after an address belong to the sentence. */
function trimEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_~]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}

/** Only these four; everything else is shown as words. */
export function safeHref(address: string): string | null {
  return /^(https?:\/\/[^/]|mailto:|tel:)/i.test(address) ? address : null;
}

/** Pairs of `*`, `_`, `~` that open before and close after a word, also around links and code. */
function marks(pieces: Piece[]): Piece[] {
  const open = /(^|[^\p{L}\p{N}])([*_~])(?=[^\s*_~])/u;
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece !== 'string') continue;
    for (let from = 0; ;) {
      const match = open.exec(piece.slice(from));
      if (!match) break;
      const sign = match[2] ?? '';
      const start = from + match.index + (match[1]?.length ?? 0);
      const end = closing(pieces, i, start + 1, sign);
      if (!end) {
        from = start + 1;
        continue;
      }
      const last = pieces[end.piece];
      const lastText = typeof last === 'string' ? last : '';
      const inside =
        end.piece === i
          ? [piece.slice(start + 1, end.at)]
          : [piece.slice(start + 1), ...pieces.slice(i + 1, end.piece), lastText.slice(0, end.at)];
      const mark = MARKS[sign] ?? 'em';
      return [
        ...pieces.slice(0, i),
        piece.slice(0, start),
        { mark, inside: marks(inside) },
        ...marks([lastText.slice(end.at + 1), ...pieces.slice(end.piece + 1)]),
      ].filter((it) => it !== '');
    }
  }
  return pieces.filter((it) => it !== '');
}

function closing(
  pieces: Piece[],
  first: number,
  from: number,
  sign: string,
): { piece: number; at: number } | null {
  const close = new RegExp(`${sign === '*' ? '\\*' : sign}(?![\\p{L}\\p{N}])`, 'gu');
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i];
    if (typeof piece !== 'string') continue;
    close.lastIndex = i === first ? from : 0;
    for (let match = close.exec(piece); match; match = close.exec(piece)) {
      const at = match.index;
      const before = at === 0 ? (i === first ? ' ' : 'x') : piece[at - 1];
      if (before !== undefined && !/\s/.test(before) && (i !== first || at > from)) return { piece: i, at };
    }
    if (piece.slice(i === first ? from : 0).includes('\n\n')) return null;
  }
  return null;
}

/** The words alone, for labels. */
export function plain(text: string): string {
  const words = (piece: Piece): string =>
    typeof piece === 'string' ? piece : piece.mark === 'code' ? piece.text : piece.inside.map(words).join('');
  return parse(text).map(words).join('');
}

export function Markdown({ text }: { text: string }) {
  return <>{parse(text).map(show)}</>;
}

function show(piece: Piece): ComponentChildren {
  if (typeof piece === 'string') return piece;
  switch (piece.mark) {
    case 'strong':
      return <strong>{piece.inside.map(show)}</strong>;
    case 'em':
      return <em>{piece.inside.map(show)}</em>;
    case 's':
      return <s>{piece.inside.map(show)}</s>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'a':
      return (
        <a href={piece.href} target="_blank" rel="noopener nofollow ugc" dir="auto">
          {piece.inside.map(show)}
        </a>
      );
  }
}
