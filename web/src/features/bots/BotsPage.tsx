import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconRobot } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Bot } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted, ProblemNotice } from '@/ui/Problem';
import { RowLink } from '@/ui/RowLink';
import { TimeAgo } from '@/ui/TimeAgo';
import { useServerForm } from '@/ui/useServerForm';
import { botList, useCreateBot } from './bots';
import { BotStatus } from './BotStatus';
import { useTexts } from './texts';

/** All bots of the workspace. */
export function BotsPage() {
  const t = useTexts();
  const place = usePlace();
  const [creating, setCreating] = useState(false);
  const mayRead = useCan(PERMISSION.readBots);
  const mayWrite = useCan(PERMISSION.writeBots);
  useBrowserTitle(t('title'), place.name);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          mayWrite && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setCreating(true)}
            >
              {t('newBot')}
            </Button>
          )
        }
      />
      {mayRead ? (
        <BotTable onCreate={mayWrite ? () => setCreating(true) : undefined} />
      ) : (
        <NotPermitted permission={PERMISSION.readBots} />
      )}
      <Modal
        opened={creating}
        onClose={() => setCreating(false)}
        title={t('newBotTitle')}
        withCloseButton={false}
      >
        <NewBot onClose={() => setCreating(false)} />
      </Modal>
    </Page>
  );
}

function BotTable({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const query = useInfiniteQuery(botList(usePlace()));
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({ to: '/s/$workspace/bots/$bot', params: { workspace, bot: id } })
        }
        empty={
          <EmptyState
            icon={IconRobot}
            title={t('emptyTitle')}
            text={t('emptyText')}
            actions={
              onCreate && (
                <Button variant="light" onClick={onCreate}>
                  {t('newBot')}
                </Button>
              )
            }
          />
        }
      />
    </div>
  );
}

function useColumns(): Column<Bot>[] {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  return [
    {
      key: 'name',
      head: t('name'),
      cell: ({ id, name, description }) => (
        <IdentityCell
          mark={<Avatar name={name} shape="place" />}
          name={
            <RowLink to="/s/$workspace/bots/$bot" params={{ workspace, bot: id }}>
              {name}
            </RowLink>
          }
          detail={description}
        />
      ),
    },
    { key: 'channel', head: t('channel'), minor: true, cell: () => t('website') },
    { key: 'status', head: t('status'), cell: ({ status }) => <BotStatus status={status} /> },
    {
      key: 'updated',
      head: t('changed'),
      align: 'end',
      minor: true,
      cell: ({ updatedAt }) => <TimeAgo at={updatedAt} />,
    },
  ];
}

function NewBot({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const create = useCreateBot();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t('needName') : null) },
    send: async ({ name }) => {
      const made = await create.mutateAsync(name.trim());
      onClose();
      await navigate({ to: '/s/$workspace/bots/$bot', params: { workspace, bot: made.id } });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <p className="rk-dim">{t('newBotText')}</p>
        <ProblemNotice error={problem} />
        <TextInput label={t('name')} data-autofocus {...form.getInputProps('name')} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
