import { useEffect, useRef } from 'preact/hooks';
import type { ChatView } from '../chat/chat';
import type { Config } from '../chat/config';
import { link } from '../chat/config';
import type { Language } from '../i18n/language';
import type { Content } from '../protocol/frames';
import { Answer } from './Answer';
import { Avatar } from './Bubble';
import type { Ground } from './ground';
import { GroundContext } from './ground';
import { Icon } from './icons';
import { Log } from './Log';

export interface PanelProps {
  config: Config;
  language: Language;
  view: ChatView;
  /** Fills the screen (phone) or stands alone. */
  full: boolean;
  wide: boolean;
  /** Absent where there is nothing to close. */
  onClose: (() => void) | null;
  onWide: () => void;
  onAnswer: (content: Content) => void;
  onRetry: (cid: string) => void;
  onOlder: () => void;
  onTyping: () => void;
  onRestart: () => void;
  draft: { read: () => string; write: (text: string) => void };
  onAttach: (() => void) | null;
  /** How far an upload is. */
  notice: string;
  /** Counts how often the visitor has opened the panel: each time the input gets the focus. */
  focus: number;
}

export function Panel(props: PanelProps) {
  const { config, language, view, focus } = props;
  const { transcript, phase, offline } = view;
  const ground: Ground = { config, language };
  const question = transcript.waiting && !view.typing && !transcript.agent ? transcript.asked : null;
  const panel = useRef<HTMLDivElement>(null);
  const { texts } = language;

  useEffect(() => {
    if (focus > 0) focusInput(panel.current);
  }, [focus]);

  // What had the focus has gone (a pill, the input before): the next input takes it, so that keys go on working.
  const asked = question?.id ?? '';
  useEffect(() => {
    if (focus > 0 && document.hasFocus() && document.activeElement === document.body && !touch()) {
      focusInput(panel.current);
    }
  }, [asked, focus, transcript.waiting]);

  return (
    <GroundContext.Provider value={ground}>
      <div class={`panel${props.full ? ' full' : ''}`} ref={panel}>
        <Header {...props} />
        <div class="strip" role="status">
          {offline && (
            <p>
              <Icon name="offline" size={16} />
              {texts.reconnecting}
            </p>
          )}
        </div>
        <main>
          <Log view={view} onAnswer={props.onAnswer} onRetry={props.onRetry} onOlder={props.onOlder} />
          {phase === 'stopped' ? (
            <p class="notice" role="status">
              {texts.unavailable}
            </p>
          ) : phase === 'ended' ? (
            <div class="notice" role="status">
              <p>{texts.ended}</p>
              <button type="button" class="solid" onClick={props.onRestart}>
                {texts.startAgain}
              </button>
            </div>
          ) : phase === 'idle' && config.identified ? (
            <p class="notice" role="status">
              {texts.signIn}
            </p>
          ) : (
            <Answer
              question={question}
              onAnswer={props.onAnswer}
              onTyping={props.onTyping}
              draft={props.draft}
              onAttach={props.onAttach}
              notice={props.notice}
            />
          )}
        </main>
        <Foot config={config} texts={texts} />
      </div>
    </GroundContext.Provider>
  );
}

function touch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function focusInput(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
}

function Header({ config, language, view, full, wide, onClose, onWide }: PanelProps) {
  const { texts } = language;
  const { agent } = view.transcript;
  const live = view.phase === 'live' && agent?.online !== false;
  return (
    <header key={agent?.name ?? ''}>
      <span class="face">
        <Avatar
          name={agent?.name ?? config.name}
          image={agent ? link(agent.avatar) : config.avatarUrl}
          role={agent ? 'agent' : 'bot'}
          size={36}
        />
        {live && <i class="dot" />}
      </span>
      <div class="names">
        <h1 dir="auto">{agent?.name ?? config.title}</h1>
        <p dir="auto">{agent ? (agent.online === false ? texts.away : texts.online) : config.subtitle}</p>
      </div>
      {!full && onClose && (
        <button
          type="button"
          aria-label={wide ? texts.shrink : texts.expand}
          aria-pressed={wide}
          onClick={onWide}
        >
          <Icon name={wide ? 'narrow' : 'wide'} />
        </button>
      )}
      {onClose && (
        <button type="button" aria-label={texts.close} onClick={onClose}>
          <Icon name={full ? 'close' : 'down'} size={full ? 24 : 20} />
        </button>
      )}
    </header>
  );
}

function Foot({ config, texts }: { config: Config; texts: Language['texts'] }) {
  const { privacyUrl, poweredBy } = config;
  if (!privacyUrl && !poweredBy) return <footer class="none" />;
  return (
    <footer>
      {privacyUrl && (
        <a href={privacyUrl} target="_blank" rel="noopener">
          {texts.privacy}
        </a>
      )}
      {privacyUrl && poweredBy && <span aria-hidden="true"> · </span>}
      {poweredBy &&
        (poweredBy.url ? (
          <a href={poweredBy.url} target="_blank" rel="noopener">
            {poweredBy.text}
          </a>
        ) : (
          <span>{poweredBy.text}</span>
        ))}
    </footer>
  );
}
