import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { SkeletonForm } from '@/ui/SkeletonList';
import { incomingMail } from './incoming';
import classes from './mail.module.css';
import { reasonOf } from './reasons';
import { useTexts } from './texts';

/** One mail that came in: why it became what it is, its words if they are on no ticket, its header. */
export function IncomingMailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const query = useQuery(incomingMail(usePlace(), id));
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      title={query.data?.mail.subject || t('noSubject')}
    >
      <Stack gap={16}>
        <Loaded query={query} skeleton={<SkeletonForm />}>
          {({ mail, text, headers }) => (
            <>
              <p className="rk-dim">
                {t('from')}: {mail.sender || t('noSender')}
              </p>
              <p>{t(reasonOf(mail.reason))}</p>
              {mail.detail !== '' && (
                <p className="rk-dim">
                  {t('omitted')}: {mail.detail}
                </p>
              )}
              {text !== '' && <Words label={t('words')} text={text} />}
              {headers !== '' && (
                <details>
                  <summary className="rk-dim">{t('headers')}</summary>
                  <Words label={t('headers')} text={headers} />
                </details>
              )}
            </>
          )}
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

function Words({ label, text }: { label: string; text: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <pre className={classes.words} role="region" tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}
