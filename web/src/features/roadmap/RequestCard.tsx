import { Button } from '@mantine/core';
import { IconCheck, IconThumbUp } from '@tabler/icons-react';
import type { FeatureRequest } from '@/api/models';
import { settle } from '@/ui/settle';
import { isOpen, useVote } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

interface RequestCardProps {
  request: FeatureRequest;
  mayVote: boolean;
  onOpen: () => void;
}

/** A request on the board. */
export function RequestCard({ request, mayVote, onOpen }: RequestCardProps) {
  return (
    <article className={`rk-card ${classes.card}`}>
      <button type="button" className={`rk-strong ${classes.title}`} onClick={onOpen}>
        {request.title}
      </button>
      {request.quarter !== '' && <span className="rk-dim rk-small">{request.quarter}</span>}
      <Demand request={request} />
      {mayVote && isOpen(request) && <VoteButton request={request} />}
    </article>
  );
}

/** How many partners want it; on the way to the threshold also as a bar. */
export function Demand({ request: { demand, threshold, state } }: { request: FeatureRequest }) {
  const t = useTexts();
  const gathers = state === 'submitted' || state === 'gathering';
  if (!gathers) {
    return (
      <span className="rk-dim rk-small">
        {demand === 1 ? t('demandOne') : t('demandWord', { n: demand })}
      </span>
    );
  }
  return (
    <span className={classes.demand}>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, (100 * demand) / threshold)}%` }} />
      </span>
      <span className="rk-dim rk-small">{t('demand', { n: demand, threshold })}</span>
    </span>
  );
}

/** Says that the partner wants it, or takes that back. */
export function VoteButton({ request }: { request: FeatureRequest }) {
  const t = useTexts();
  const vote = useVote();
  const Sign = request.voted ? IconCheck : IconThumbUp;
  const words = t(request.voted ? 'voted' : 'vote');
  return (
    <Button
      size="xs"
      variant={request.voted ? 'light' : 'default'}
      aria-pressed={request.voted}
      aria-label={t('voteFor', { vote: words, title: request.title })}
      loading={vote.isPending}
      leftSection={<Sign size={14} stroke={1.75} />}
      className={classes.vote ?? ''}
      onClick={() => settle(vote.mutateAsync, request, {})}
    >
      {words}
    </Button>
  );
}
