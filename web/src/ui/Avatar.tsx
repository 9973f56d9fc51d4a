import classes from './Avatar.module.css';

const PAIRS = 8;

/** One of the eight soft pairs; the same name always gets the same one. */
export function avatarPair(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % PAIRS;
}

/** `Ana Ruiz` → AR, `Noor` → N, `+351 912` → # */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}|\p{N}/u.test(word));
  const first = words[0];
  if (!first) return '#';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .filter((word) => word !== undefined)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0x23))
    .join('')
    .toUpperCase();
}

interface AvatarProps {
  name: string;
  size?: number;
  /** A person is round, a place is a rounded square. */
  shape?: 'person' | 'place';
  image?: string | null | undefined;
}

/** A picture or initials. Decoration: the name stands beside it. */
export function Avatar({ name, size = 28, shape = 'person', image }: AvatarProps) {
  const pair = avatarPair(name);
  const className = `${classes.avatar} ${shape === 'place' ? classes.mark : ''}`;
  if (image)
    return <img className={className} src={image} width={size} height={size} alt="" aria-hidden />;
  return (
    <span
      className={className}
      aria-hidden
      style={{
        width: size,
        height: size,
        borderRadius: shape === 'place' ? Math.min(8, size * 0.28) : undefined,
        fontSize: Math.max(11, Math.round(size * 0.36)),
        background: `var(--rk-avatar-${pair})`,
        color: `var(--rk-avatar-${pair}-ink)`,
      }}
    >
      {size < 24 ? initials(name).slice(0, 1) : initials(name)}
    </span>
  );
}
