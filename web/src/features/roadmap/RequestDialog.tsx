import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FeatureRequest } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { SkeletonForm } from '@/ui/SkeletonList';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { Deciding } from './Deciding';
import { Demand, VoteButton } from './RequestCard';
import { isOpen, request as requestQuery } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';
import { Votes } from './Votes';

export const TONES: Record<FeatureRequest['state'], Tone> = {
  submitted: 'neutral',
  gathering: 'neutral',
  candidate: 'note',
  planned: 'info',
  in_progress: 'info',
  released: 'success',
  declined: 'danger',
  merged: 'neutral',
};

interface RequestDialogProps {
  id: string;
  mayVote: boolean;
  onClose: () => void;
}

/** One request: what it asks for, how it stands; for the provider also who wants it. */
export function RequestDialog({ id, mayVote, onClose }: RequestDialogProps) {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(requestQuery(place, id));
  const mayDecide = place.kind === 'provider' && can(place, 'support:approve');
  return (
    <Modal opened onClose={onClose} title={query.data?.title ?? t('title')} size={640}>
      <Stack gap={16}>
        <Loaded query={query} skeleton={<SkeletonForm />}>
          {(it) => (
            <>
              <Standing request={it} />
              <Words request={it} />
              {it.votes && <Votes votes={it.votes} />}
              {mayDecide && it.state !== 'released' && it.state !== 'merged' && (
                <Deciding key={it.state} request={it} onClose={onClose} />
              )}
              <Group justify="flex-end" gap={8}>
                {mayVote && isOpen(it) && <VoteButton request={it} />}
                <Button variant="default" onClick={onClose}>
                  {t('close')}
                </Button>
              </Group>
            </>
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}

function Standing({ request }: { request: FeatureRequest }) {
  const t = useTexts();
  const formats = useFormats();
  return (
    <div className={classes.standing}>
      <StatusBadge tone={TONES[request.state]}>{t(request.state)}</StatusBadge>
      {request.quarter !== '' && <span className="rk-dim">{request.quarter}</span>}
      <Demand request={request} />
      <span className="rk-faint rk-small">
        {t('raisedAt', { when: formats.date(request.createdAt) })}
      </span>
    </div>
  );
}

function Words({ request: { problem, outcome, reason } }: { request: FeatureRequest }) {
  const t = useTexts();
  return (
    <dl className={classes.words}>
      {reason !== '' && <Part name={t('reason')} text={reason} />}
      <Part name={t('problem')} text={problem} />
      {outcome !== '' && <Part name={t('outcome')} text={outcome} />}
    </dl>
  );
}

function Part({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="rk-small rk-dim">{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
