import { Select } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SlaBreach } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { RowLink } from '@/ui/RowLink';
import { settle } from '@/ui/settle';
import { SkeletonList } from '@/ui/SkeletonList';
import { CategoryName } from '../looks';
import { useTicketPath } from '../QueuePage';
import { useTexts } from '../texts';
import { duration } from '../time';
import { breachReport, REASONS, useExplainBreach, type Period, type Reason } from './reports';
import classes from './reports.module.css';
import { Sideways } from './Sideways';

/** Broken promises of a period, the latest due first: by how much, and why. */
export function BreachList({ period }: { period: Period }) {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(breachReport(place, period));
  return (
    <div className={`rk-card ${classes.tableCard ?? ''}`}>
      <Loaded query={query} skeleton={<SkeletonList rows={6} />}>
        {({ data, complete }) =>
          data.length === 0 ? (
            <EmptyState icon={IconCircleCheck} title={t('noBreaches')} text={t('noBreachesText')} />
          ) : (
            <Sideways label={t('breaches')}>
              <Breaches breaches={data} />
              {!complete && (
                <p className={`${classes.tableHead ?? ''} rk-dim`}>{t('moreBreaches')}</p>
              )}
            </Sideways>
          )
        }
      </Loaded>
    </div>
  );
}

function Breaches({ breaches }: { breaches: SlaBreach[] }) {
  const t = useTexts();
  const isStaff = usePlace().kind === 'provider';
  const heads = ['promise', 'due', 'stopped'] as const;
  return (
    <table className={`${classes.table ?? ''} rk-ui`} aria-label={t('breaches')}>
      <thead>
        <tr>
          <th scope="col">{t('ticket')}</th>
          {isStaff && <th scope="col">{t('partner')}</th>}
          <th scope="col">{t('category')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
          <th scope="col" data-number>
            {t('overshoot')}
          </th>
          <th scope="col">{t('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {breaches.map((breach) => (
          <Row
            key={`${breach.ticketId} ${breach.clock} ${String(breach.cycle)} ${String(breach.clockNumber)}`}
            breach={breach}
            isStaff={isStaff}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ breach, isStaff }: { breach: SlaBreach; isStaff: boolean }) {
  const t = useTexts();
  const formats = useFormats();
  const path = useTicketPath();
  return (
    <tr>
      <th scope="row">
        <div className={classes.wide}>
          <RowLink to={path(breach.ticketId)}>{breach.subject}</RowLink>
        </div>
        <span className="rk-faint rk-small rk-num">{breach.number}</span>
      </th>
      {isStaff && <td>{breach.partnerName}</td>}
      <td>
        <CategoryName category={breach.category} />
      </td>
      <td>{t(`clock_${breach.clock}`)}</td>
      <td className="rk-num" title={formats.exact(breach.dueAt)}>
        {formats.moment(breach.dueAt)}
      </td>
      <td className="rk-num">
        {breach.stoppedAt ? (
          <span title={formats.exact(breach.stoppedAt)}>{formats.moment(breach.stoppedAt)}</span>
        ) : (
          <span className="rk-dim">{t('notYet')}</span>
        )}
      </td>
      <td
        className="rk-num"
        data-number
        title={t('wallIs', { time: duration(breach.wallOvershootSeconds) })}
      >
        {duration(breach.overshootSeconds)}
      </td>
      <td>
        <Why breach={breach} />
      </td>
    </tr>
  );
}

function Why({ breach }: { breach: SlaBreach }) {
  const t = useTexts();
  const place = usePlace();
  const describe = useProblemText();
  const explain = useExplainBreach();
  if (place.kind !== 'provider' || !can(place, 'support:manage'))
    return breach.reason ? (
      <span>{t(`${breach.reason}_why`)}</span>
    ) : (
      <span className="rk-faint">–</span>
    );
  return (
    <Select
      size="xs"
      w={150}
      aria-label={t('reason')}
      placeholder={t('sayWhy')}
      value={breach.reason ?? null}
      allowDeselect={false}
      data={REASONS.map((value) => ({ value, label: t(`${value}_why`) }))}
      onChange={(value) => {
        const reason = REASONS.find((one): one is Reason => one === value);
        if (reason)
          settle(
            explain.mutateAsync,
            { breach, reason },
            {
              onError: (error) => toast.failed(describe(error)),
            },
          );
      }}
    />
  );
}
