import { Button, Group, Menu, Skeleton, Tabs } from '@mantine/core';
import {
  IconArchive,
  IconDots,
  IconDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconUpload,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Bot } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { BotSettings } from './BotSettings';
import { BotStatus } from './BotStatus';
import { bot, exportBot, useLife, type LifeAction } from './bots';
import { FlowsTab } from './FlowsTab';
import { ImportDialog } from './ImportDialog';
import { InstallTab } from './InstallTab';
import { PreviewTab } from './PreviewTab';
import { PublishDialog } from './PublishDialog';
import { useTexts } from './texts';

const TABS = ['flows', 'preview', 'install', 'settings'] as const;
type Tab = (typeof TABS)[number];

/** One bot: its flows, how it looks, where it is installed. */
export function BotPage() {
  const { bot: id = '' } = useParams({ strict: false });
  const query = useQuery(bot(usePlace(), id));
  return (
    <Page width="dashboard">
      <Loaded query={query} skeleton={<Skeleton height={280} />} wholePage>
        {(data) => <Opened bot={data} />}
      </Loaded>
    </Page>
  );
}

function Opened({ bot: opened }: { bot: Bot }) {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const { tab } = useSearch({ strict: false });
  const chosen: Tab = TABS.find((name) => name === tab) ?? 'flows';
  useBrowserTitle(opened.name, t('title'), place.name);
  return (
    <>
      <PageHeader
        title={opened.name}
        crumbs={[
          <Link key="all" to="/s/$workspace/bots" params={{ workspace }} className="rk-link">
            {t('title')}
          </Link>,
        ]}
        meta={<BotStatus status={opened.status} />}
        actions={<Tools bot={opened} />}
      />
      <Tabs
        value={chosen}
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '.', search: value === 'flows' || !value ? {} : { tab: value } })
        }
      >
        <Tabs.List mb={16}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(name)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="flows">
          <FlowsTab bot={opened} />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <PreviewTab bot={opened} />
        </Tabs.Panel>
        <Tabs.Panel value="install">
          <InstallTab bot={opened} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <BotSettings key={opened.version} bot={opened} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Tools({ bot: opened }: { bot: Bot }) {
  const t = useTexts();
  const [asking, setAsking] = useState<'publish' | 'import'>();
  const mayWrite = useCan(PERMISSION.writeBots);
  const mayPublish = useCan('bots:publish');
  return (
    <Group gap={8}>
      <MoreTools bot={opened} onImport={mayWrite ? () => setAsking('import') : undefined} />
      {mayPublish && opened.status !== 'archived' && (
        <Button onClick={() => setAsking('publish')}>{t('publish')}</Button>
      )}
      <PublishDialog
        bot={opened}
        opened={asking === 'publish'}
        onClose={() => setAsking(undefined)}
      />
      <ImportDialog
        bot={opened}
        opened={asking === 'import'}
        onClose={() => setAsking(undefined)}
      />
    </Group>
  );
}

const icon = { size: 16, stroke: 1.75 };

function MoreTools({ bot: opened, onImport }: { bot: Bot; onImport: (() => void) | undefined }) {
  const t = useTexts();
  const place = usePlace();
  const describe = useProblemText();
  const { mutateAsync } = useLife(opened.id);
  const run = (action: LifeAction, said: string) =>
    settle(mutateAsync, action, {
      onSuccess: () => toast.done(said),
      onError: (error) => toast.failed(describe(error)),
    });
  const download = async () => {
    try {
      save(`${opened.name}.bot.json`, await exportBot(place, opened.id));
    } catch (error) {
      toast.failed(describe(error));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px={8} aria-label={t('moreActions')}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => void download()}>
          {t('export')}
        </Menu.Item>
        {onImport && (
          <>
            <Menu.Item leftSection={<IconUpload {...icon} />} onClick={onImport}>
              {t('import')}
            </Menu.Item>
            {opened.status === 'live' && (
              <Menu.Item
                leftSection={<IconPlayerPause {...icon} />}
                onClick={() => run('pause', t('pausedToast'))}
              >
                {t('pause')}
              </Menu.Item>
            )}
            {opened.status === 'paused' && (
              <Menu.Item
                leftSection={<IconPlayerPlay {...icon} />}
                onClick={() => run('resume', t('resumedToast'))}
              >
                {t('resume')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArchive {...icon} />}
              onClick={() =>
                opened.status === 'archived'
                  ? run('restore', t('restoredToast'))
                  : run('archive', t('archivedToast'))
              }
            >
              {t(opened.status === 'archived' ? 'restore' : 'archive')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the browser a file to keep. */
function save(name: string, content: unknown) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
  );
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
