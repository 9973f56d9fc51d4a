import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMap2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { can, placePath, usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { TONES } from './RequestDialog';
import { board, isOpen, requestOf, useLink } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

/** The request that stands for a ticket; who decides puts one there. */
export function TicketRequest({ ticket }: { ticket: string }) {
  const t = useTexts();
  const place = usePlace();
  const [linking, { open, close }] = useDisclosure(false);
  const query = useQuery(requestOf(place, ticket));
  if (!query.data) return null;
  const [found] = query.data.data;
  const mayLink = place.kind === 'provider' && can(place, 'support:approve');
  if (!found && !mayLink) return null;
  const roadmap: string = `${placePath(place)}/roadmap`;
  return (
    <div className={classes.ofTicket}>
      <IconMap2 size={16} stroke={1.75} aria-hidden />
      {found ? (
        <>
          <Link to={roadmap} search={{ request: found.id }} className="rk-link">
            {found.title}
          </Link>
          <StatusBadge tone={TONES[found.state]}>{t(found.state)}</StatusBadge>
        </>
      ) : (
        <Button size="xs" variant="default" onClick={open}>
          {t('putOnRoadmap')}
        </Button>
      )}
      {linking && <LinkDialog ticket={ticket} onClose={close} />}
    </div>
  );
}

function LinkDialog({ ticket, onClose }: { ticket: string; onClose: () => void }) {
  const t = useTexts();
  const link = useLink(ticket);
  const known = useQuery(board(usePlace())).data?.data ?? [];
  const { form, busy, problem, onSubmit } = useServerForm<{ requestId: string | null }>({
    initialValues: { requestId: null },
    send: async ({ requestId }) => {
      await link.mutateAsync(requestId);
      onClose();
      toast.done(t('isOnRoadmap'));
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('putOnRoadmap')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <p className="rk-dim">{t('linkHint')}</p>
          <Select
            label={t('sameAs')}
            placeholder={t('aNewRequest')}
            searchable
            clearable
            data={known.filter(isOpen).map(({ id, title }) => ({ value: id, label: title }))}
            {...form.getInputProps('requestId')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('putOnRoadmap')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
