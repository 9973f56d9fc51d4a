import { ActionIcon, Button, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconSitemapOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Flow, FlowGraph } from '@/api/models';
import { useCan, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { useBrowserTitle } from '@/ui/Page';
import { useProblemText } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { bot, draft, flowsOf, useRestoreVersion, versionGraph, versions } from '../bots';
import { useTexts } from '../texts';
import { Canvas } from './Canvas';
import classes from './flow.module.css';
import { Outline } from './Outline';

/** A flow as it is drawn: the draft or any published version, on a canvas or as a list. */
export function FlowPage() {
  const { bot: botId = '', flow: flowId = '' } = useParams({ strict: false });
  const query = useQuery(flowsOf(usePlace(), botId));
  const flow = query.data?.data.find(({ id }) => id === flowId);
  return (
    <Loaded query={query} skeleton={<Skeleton height={240} m={24} />} wholePage>
      {() => (flow ? <Opened flow={flow} /> : <NoFlow bot={botId} />)}
    </Loaded>
  );
}

function NoFlow({ bot: id }: { bot: string }) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  return (
    <EmptyState
      wholePage
      icon={IconSitemapOff}
      title={t('noSuchFlow')}
      actions={
        <Link
          to="/s/$workspace/bots/$bot"
          params={{ workspace, bot: id }}
          className="rk-link rk-ui"
        >
          {t('backToBot')}
        </Link>
      }
    />
  );
}

function Opened({ flow }: { flow: Flow }) {
  const t = useTexts();
  const place = usePlace();
  const { version, node } = useSearch({ strict: false });
  const number = Number(version ?? 0);
  const [view, setView] = useState<'canvas' | 'outline'>('canvas');
  const drawn = useQuery({ ...draft(place, flow.id), enabled: number === 0 });
  const published = useQuery({ ...versionGraph(place, flow.id, number), enabled: number > 0 });
  useBrowserTitle(flow.name, t('title'), place.name);
  return (
    <div className={classes.page} data-fills>
      <Head flow={flow} number={number} view={view} onView={setView} />
      <Loaded query={number > 0 ? published : drawn} skeleton={<Skeleton height={400} m={24} />}>
        {(graph: FlowGraph) =>
          view === 'canvas' ? (
            <Canvas key={number} graph={graph} focused={node} />
          ) : (
            <Outline graph={graph} focused={node} />
          )
        }
      </Loaded>
    </div>
  );
}

function Head({
  flow,
  number,
  view,
  onView,
}: {
  flow: Flow;
  number: number;
  view: 'canvas' | 'outline';
  onView: (view: 'canvas' | 'outline') => void;
}) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const owner = useQuery(bot(usePlace(), flow.botId)).data;
  return (
    <header className={classes.head}>
      <ActionIcon
        renderRoot={(props) => (
          <Link to="/s/$workspace/bots/$bot" params={{ workspace, bot: flow.botId }} {...props} />
        )}
        variant="subtle"
        color="gray"
        aria-label={t('backToBot')}
      >
        <IconArrowLeft size={20} stroke={1.6} />
      </ActionIcon>
      <h1 className={`rk-subheading rk-ellipsis ${classes.title ?? ''}`}>
        {owner && <span className="rk-dim">{owner.name} / </span>}
        {flow.name}
      </h1>
      {flow.changed && number === 0 && <StatusBadge tone="info">{t('unpublished')}</StatusBadge>}
      <span className={classes.space} />
      <SegmentedControl
        size="xs"
        value={view}
        onChange={(value) => onView(value === 'outline' ? 'outline' : 'canvas')}
        data={[
          { value: 'canvas', label: t('canvas') },
          { value: 'outline', label: t('outline') },
        ]}
      />
      <VersionSelect flow={flow} number={number} />
    </header>
  );
}

function VersionSelect({ flow, number }: { flow: Flow; number: number }) {
  const t = useTexts();
  const formats = useFormats();
  const navigate = useNavigate();
  const describe = useProblemText();
  const list = useInfiniteQuery(versions(usePlace(), flow.id));
  const restore = useRestoreVersion(flow.id);
  const mayWrite = useCan('bots:write');
  const known = list.data?.pages.flatMap((page) => page.data) ?? [];
  const choose = (value: string) =>
    void navigate({ to: '.', search: value === '0' ? {} : { version: value } });
  return (
    <>
      <Select
        aria-label={t('version')}
        allowDeselect={false}
        w={240}
        value={String(number)}
        onChange={(value) => choose(value ?? '0')}
        data={[
          { value: '0', label: t('draftName') },
          ...known.map((version) => ({
            value: String(version.number),
            label: `${t('versionNumber', { number: version.number })} · ${formats.moment(version.publishedAt)}${version.note ? ` · ${version.note}` : ''}`,
          })),
        ]}
      />
      {number > 0 && mayWrite && (
        <Button
          variant="default"
          loading={restore.isPending}
          onClick={() =>
            settle(restore.mutateAsync, number, {
              onSuccess: () => {
                toast.done(t('restoredVersion', { number }));
                choose('0');
              },
              onError: (error) => toast.failed(describe(error)),
            })
          }
        >
          {t('restoreVersion')}
        </Button>
      )}
    </>
  );
}
