import { ActionIcon, Button, CloseButton, Textarea, Tooltip } from '@mantine/core';
import { IconLock, IconPaperclip, IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Ticket } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { useWrite } from './desk';
import classes from './desk.module.css';
import { useTexts } from './texts';

type Mode = 'public' | 'internal';

/** Writes to everybody, or a note for staff; with files. A draft survives a refusal. */
export function TicketComposer({ ticket }: { ticket: Ticket }) {
  const t = useTexts();
  const place = usePlace();
  const isStaff = place.kind === 'provider';
  const over = ticket.status === 'closed' || ticket.status === 'cancelled';
  const [wanted, setMode] = useState<Mode>('public');
  const mode = over ? 'internal' : wanted;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const write = useWrite(ticket.id);
  if (!can(place, 'support:write')) return null;
  if (over && !isStaff) return <p className={`${classes.over} rk-dim`}>{t('isOver')}</p>;

  const send = () => {
    if (text.trim() === '' || write.isPending) return;
    settle(
      write.mutateAsync,
      { text: text.trim(), visibility: mode, files },
      {
        onSuccess: () => {
          setText('');
          setFiles([]);
        },
      },
    );
  };

  return (
    <form
      className={classes.composer}
      data-note={mode === 'internal' || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isStaff && (
        <div className={classes.modes} role="group" aria-label={t('audience')}>
          {(['public', 'internal'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={mode === one}
              disabled={over && one === 'public'}
              onClick={() => setMode(one)}
            >
              {t(one === 'public' ? 'publicReply' : 'internalNote')}
            </button>
          ))}
        </div>
      )}
      <Textarea
        className={classes.field}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={10}
        aria-label={t(mode === 'public' ? 'publicReply' : 'internalNote')}
        placeholder={t(mode === 'public' ? 'replyPlaceholder' : 'notePlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <ProblemNotice error={write.error} />
      <div className={classes.composerFoot}>
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.name} className={classes.file}>
              {file.name}
              <CloseButton
                size="xs"
                aria-label={t('removeFile', { name: file.name })}
                onClick={() => setFiles(files.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('addFile')}
          onChange={(event) => {
            setFiles([...files, ...(event.currentTarget.files ?? [])].slice(0, 10));
            event.currentTarget.value = '';
          }}
        />
        <Tooltip label={t('addFile')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('addFile')}
            onClick={() => picker.current?.click()}
          >
            <IconPaperclip size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Button
          type="submit"
          variant="default"
          loading={write.isPending}
          leftSection={mode === 'internal' ? <IconLock size={16} /> : <IconSend size={16} />}
        >
          {t(mode === 'internal' ? 'addNote' : 'sendReply')}
        </Button>
      </div>
    </form>
  );
}
