import type { Ticket } from '@/api/models';
import { TimeAgo } from '@/ui/TimeAgo';
import { Avatar } from '@/ui/Avatar';
import classes from './desk.module.css';
import { useTexts } from './texts';

/** What is known of a ticket besides what happened. */
export function Facts({ ticket }: { ticket: Ticket }) {
  const t = useTexts();
  const { report } = ticket;
  const facts: [string, React.ReactNode][] = [
    [t('owner'), ticket.assigneeName && <Person name={ticket.assigneeName} />],
    [t('requester'), <Person key="requester" name={ticket.requesterName} />],
    [t('category'), t(ticket.category)],
    [t('area'), report.area],
    [t('customers'), report.allCustomers ? t('allCustomers') : customers(report.customerIds)],
    [t('workaround'), report.workaroundExists === true ? t('workaroundYes') : undefined],
    [t('opened'), <TimeAgo key="opened" at={ticket.createdAt} />],
    [t('expected'), ticket.expectedAt && <TimeAgo at={ticket.expectedAt} />],
    [t('reopened'), ticket.reopenCount > 0 ? String(ticket.reopenCount) : undefined],
    [t('missing'), ticket.missing.length > 0 ? ticket.missing.join(', ') : undefined],
  ];
  return (
    <section className={classes.facts}>
      <h2 className="rk-heading">{t('details')}</h2>
      <dl>
        {facts
          .filter(([, value]) => value !== undefined && value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt className="rk-dim">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

const customers = (ids: string[]): string | undefined =>
  ids.length > 0 ? String(ids.length) : undefined;

function Person({ name }: { name: string }) {
  return (
    <span className={classes.person}>
      <Avatar name={name} size={20} /> {name}
    </span>
  );
}
