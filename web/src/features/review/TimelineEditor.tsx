import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Review } from '@/api/models';
import { useFormats } from '@/ui/formats';
import classes from './review.module.css';
import { useTexts } from './texts';

type Line = Review['timeline'][number];

interface TimelineEditorProps {
  lines: Line[];
  error: ReactNode;
  onChange: (lines: Line[]) => void;
}

/** What happened when: the words can be bettered or emptied, the times stay. */
export function TimelineEditor({ lines, error, onChange }: TimelineEditorProps) {
  const t = useTexts();
  const formats = useFormats();
  const reword = (at: number, text: string) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, text } : line)));
  return (
    <>
      <ol className={classes.lines}>
        {lines.map((line, i) => (
          <li key={`${line.ticketId}${String(line.seq)}`}>
            <time dateTime={line.at} className="rk-num rk-small rk-dim">
              {formats.day(line.at)} {formats.clock(line.at)}
            </time>
            <TextInput
              aria-label={t('wordsFor', { when: formats.exact(line.at) })}
              placeholder={t('leftOut')}
              maxLength={1000}
              value={line.text}
              onChange={(event) => reword(i, event.currentTarget.value)}
            />
          </li>
        ))}
      </ol>
      {error && <p className={classes.error}>{error}</p>}
    </>
  );
}
