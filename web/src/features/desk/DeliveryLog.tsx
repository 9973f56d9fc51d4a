import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePlace } from '@/api/place';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import classes from './paging.module.css';
import { deliveries } from './paging';
import { useTicketPath } from './QueuePage';
import { useTexts } from './texts';

const TONES = { sent: 'success', pending: 'info', dead: 'danger' } as const;

/** What was sent to whom, and how that went; the newest first. */
export function DeliveryLog() {
  const t = useTexts();
  const path = useTicketPath();
  const sent = useQuery(deliveries(usePlace())).data?.data ?? [];
  return (
    <section className={`rk-card ${classes.log}`}>
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('deliveries')}</h2>
      </header>
      {sent.length === 0 && <p className={`${classes.none} rk-dim`}>{t('noDeliveries')}</p>}
      <ul className={classes.list}>
        {sent.slice(0, 50).map((delivery) => (
          <li key={delivery.id} className={classes.contact}>
            <span className={classes.who}>
              <span className="rk-ellipsis">{delivery.recipient}</span>
              <span className="rk-dim rk-small">
                {t(`channel_${delivery.channel}`)} · <TimeAgo at={delivery.createdAt} />
                {delivery.lastError && ` · ${delivery.lastError}`}
              </span>
            </span>
            <span className={classes.badges}>
              <StatusBadge tone={TONES[delivery.state]}>
                {t(`delivery_${delivery.state}`, { n: delivery.attempts })}
              </StatusBadge>
            </span>
            <Link to={path(delivery.ticketId)}>{t('showTicket')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
