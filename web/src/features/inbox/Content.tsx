import { IconFile, IconMapPin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MessageContent } from '@/api/models';
import { useTexts } from './texts';
import classes from './thread.module.css';

/** What a message says, by its kind. Words are text with our few marks, never HTML. */
export function Content({ content }: { content: MessageContent }) {
  const t = useTexts();
  switch (content.kind) {
    case 'text':
      return <Words text={textOf(content.text)} />;
    case 'choices':
      return (
        <>
          <Words text={textOf(content.text)} />
          <ul className={classes.options}>
            {(content.options ?? []).map(({ id, title }) => (
              <li key={id} className="rk-small">
                {title}
              </li>
            ))}
          </ul>
        </>
      );
    case 'choice':
      return <Words text={textOf(content.title ?? content.choiceId)} />;
    case 'media':
      return <Media content={content} />;
    case 'location':
      return (
        <span className={classes.file}>
          <IconMapPin size={16} stroke={1.75} aria-hidden />
          {textOf(content.name ?? `${String(content.lat)}, ${String(content.lon)}`)}
        </span>
      );
    case 'form':
      return <Form values={content.values ?? {}} />;
    default:
      return <em className="rk-dim">{t('unknownContent')}</em>;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function Media({ content }: { content: MessageContent }) {
  const t = useTexts();
  const { url, mediaKind, alt, caption, name } = content;
  const address = typeof url === 'string' && /^(https?:|\/)/.test(url) ? url : undefined;
  if (mediaKind === 'image' && address !== undefined)
    return (
      <figure className={classes.figure}>
        <img src={address} alt={textOf(alt ?? caption ?? name)} loading="lazy" />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    );
  const words = (
    <>
      <IconFile size={16} stroke={1.75} aria-hidden />
      {textOf(name ?? caption) || t('file')}
    </>
  );
  if (address === undefined) return <span className={classes.file}>{words}</span>;
  return (
    <a className={classes.file} href={address} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

function Form({ values }: { values: Record<string, unknown> }) {
  return (
    <dl className={classes.form}>
      {Object.entries(values).map(([key, value]) => (
        <div key={key}>
          <dt className="rk-small rk-faint">{key}</dt>
          <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const MARKS = /(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|`[^`\n]+`|https?:\/\/[^\s<]+[^\s<.,:;!?)])/g;

/** Our mini-markdown: *bold*, _italic_, ~strike~, `code` and links. */
export function Words({ text }: { text: string }) {
  return (
    <p className={classes.words}>
      {text.split(MARKS).map((part, i) => (i % 2 === 0 ? part : <Marked key={i} text={part} />))}
    </p>
  );
}

function Marked({ text }: { text: string }): ReactNode {
  const inner = text.slice(1, -1);
  switch (text[0]) {
    case '*':
      return <strong>{inner}</strong>;
    case '_':
      return <em>{inner}</em>;
    case '~':
      return <s>{inner}</s>;
    case '`':
      return <code className="rk-code">{inner}</code>;
    default:
      return (
        <a className="rk-link" href={text} target="_blank" rel="noopener noreferrer nofollow">
          {text}
        </a>
      );
  }
}
