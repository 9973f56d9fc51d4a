import type { Message } from '../chat/transcript';
import type { Author, Content } from '../protocol/frames';
import { link } from '../chat/config';
import { useGround } from './ground';
import { Markdown } from './markdown';
import { answerText } from './rows';

export function Bubble({
  content,
  own,
  messages,
}: {
  content: Content;
  own: boolean;
  messages: readonly Message[];
}) {
  const { texts } = useGround().language;
  if (own && content.kind !== 'text') {
    const shown = answerText(content, messages, texts);
    return <Words text={shown || texts.file} />;
  }
  switch (content.kind) {
    case 'text':
    case 'choices':
      return content.text ? <Words text={content.text} marked={!own} /> : null;
    case 'media':
      return <Media content={content} />;
    default:
      return <Words text={texts.unsupported} />;
  }
}

function Words({ text, marked = false }: { text: string; marked?: boolean }) {
  return (
    <div class="bubble" dir="auto">
      {marked ? <Markdown text={text} /> : text}
    </div>
  );
}

function Media({ content }: { content: Extract<Content, { kind: 'media' }> }) {
  const { texts } = useGround().language;
  const address = link(content.url);
  if (!address) return <Words text={content.caption ?? texts.unsupported} />;
  const picture = (content.mediaKind ?? 'image').toLowerCase() === 'image';
  return (
    <figure class="bubble media">
      {picture ? (
        <img
          src={address}
          alt={content.alt ?? content.caption ?? texts.picture}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <a href={address} target="_blank" rel="noopener nofollow ugc" dir="auto">
          {content.name ?? content.alt ?? texts.file}
        </a>
      )}
      {content.caption && (
        <figcaption dir="auto">
          <Markdown text={content.caption} />
        </figcaption>
      )}
    </figure>
  );
}

export function Avatar({
  name,
  image,
  role,
  size,
}: {
  name: string;
  image: string | null;
  role: Author['role'];
  size: number;
}) {
  return (
    <span
      class={`avatar ${role}`}
      style={{ width: `${String(size)}px`, height: `${String(size)}px` }}
      aria-hidden="true"
    >
      {image ? <img src={image} alt="" width={size} height={size} /> : initials(name, role)}
    </span>
  );
}

function initials(name: string, role: Author['role']): string {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = role === 'agent' && words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}
