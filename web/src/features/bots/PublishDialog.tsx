import { Button, Checkbox, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Bot, Flow } from '@/api/models';
import { usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import classes from './bots.module.css';
import { findings, flowsOf, usePublish, type Finding } from './bots';
import { useTexts } from './texts';

interface PublishProps {
  bot: Bot;
  opened: boolean;
  onClose: () => void;
}

/** Checks every flow that changed, leads to each problem, and publishes all of them or none. */
export function PublishDialog({ bot, opened, onClose }: PublishProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('publishTitle', { name: bot.name })}
      size={560}
    >
      <Checked bot={bot} onClose={onClose} />
    </Modal>
  );
}

function Checked({ bot, onClose }: Omit<PublishProps, 'opened'>) {
  const t = useTexts();
  const place = usePlace();
  const flows = useQuery(flowsOf(place, bot.id));
  const changed = flows.data?.data.filter(({ changed }) => changed) ?? [];
  const found = useQuery({
    ...findings(
      place,
      changed.map(({ id }) => id),
    ),
    enabled: flows.data !== undefined,
  });
  if (flows.data && changed.length === 0)
    return (
      <Stack gap={16}>
        <p className="rk-dim">{t('nothingToPublish')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Loaded query={found} skeleton={<Skeleton height={140} />}>
      {(problems) => <Decide bot={bot} flows={changed} problems={problems} onClose={onClose} />}
    </Loaded>
  );
}

function Decide({
  bot,
  flows,
  problems,
  onClose,
}: {
  bot: Bot;
  flows: Flow[];
  problems: Finding[];
  onClose: () => void;
}) {
  const t = useTexts();
  const publish = usePublish(bot.id, (count) => {
    toast.done(t('publishedToast', { count }));
    onClose();
  });
  const [note, setNote] = useState('');
  const [accepted, setAccepted] = useState(false);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const send = () => publish.mutate({ note, acceptWarnings: accepted || warnings.length === 0 });
  return (
    <Stack gap={16}>
      <p className="rk-dim">
        {t('publishText', { flows: flows.map(({ name }) => name).join(', ') })}
      </p>
      <ProblemNotice error={publish.error} />
      {problems.length === 0 && (
        <p className={classes.fine}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {t('noProblems')}
        </p>
      )}
      <Problems
        title={t('errors', { count: errors.length })}
        list={errors}
        bot={bot}
        onClose={onClose}
      />
      <Problems
        title={t('warnings', { count: warnings.length })}
        list={warnings}
        bot={bot}
        onClose={onClose}
      />
      {errors.length === 0 && (
        <>
          {warnings.length > 0 && (
            <Checkbox
              label={t('acceptWarnings')}
              checked={accepted}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          )}
          <Textarea
            label={t('note')}
            description={t('noteHelp')}
            maxLength={280}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        {errors.length === 0 && (
          <Button
            loading={publish.isPending}
            disabled={warnings.length > 0 && !accepted}
            onClick={send}
          >
            {t('publish')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Problems({
  title,
  list,
  bot,
  onClose,
}: {
  title: string;
  list: Finding[];
  bot: Bot;
  onClose: () => void;
}) {
  const { workspace = '' } = useParams({ strict: false });
  if (list.length === 0) return null;
  return (
    <section>
      <h3 className="rk-subheading">{title}</h3>
      <ul className={classes.problems}>
        {list.map((problem, i) => (
          <li key={i} data-severity={problem.severity}>
            {problem.severity === 'error' ? (
              <IconAlertOctagon size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            )}
            <Link
              to="/s/$workspace/bots/$bot/flows/$flow"
              params={{ workspace, bot: bot.id, flow: problem.flowId }}
              search={problem.nodeId ? { node: problem.nodeId } : {}}
              className="rk-link"
              onClick={onClose}
            >
              {problem.message}
            </Link>
            <span className="rk-code rk-faint">{problem.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
