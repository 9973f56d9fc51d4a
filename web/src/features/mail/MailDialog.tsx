import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutgoingMailDetail } from '@/api/models';
import { usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { SkeletonForm } from '@/ui/SkeletonList';
import { TimeAgo } from '@/ui/TimeAgo';
import { mailQuery } from './mail';
import classes from './mail.module.css';
import { useTexts } from './texts';

/** The words of a letter, and what came of each try. */
export function MailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const query = useQuery(mailQuery(usePlace(), id));
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      title={query.data?.mail.subject ?? t('title')}
    >
      <Stack gap={16}>
        <Loaded query={query} skeleton={<SkeletonForm />}>
          {(letter) => <Words letter={letter} />}
        </Loaded>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Words({ letter: { mail, text, attempts } }: { letter: OutgoingMailDetail }) {
  const t = useTexts();
  return (
    <>
      <p className="rk-dim">
        {t('to')}: {mail.to}
      </p>
      {text ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
        <pre className={classes.words} role="region" tabIndex={0} aria-label={mail.subject}>
          {text}
        </pre>
      ) : (
        <p className="rk-dim">{t('wordsGone')}</p>
      )}
      <section>
        <h3 className="rk-subheading">{t('attempts')}</h3>
        {attempts.length === 0 && <p className="rk-dim">{t('noAttempts')}</p>}
        <ul className={classes.attempts}>
          {attempts.map(({ number, at, outcome, detail }) => (
            <li key={number}>
              <TimeAgo at={at} /> · {t(outcome)} <span className="rk-faint">{detail}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
