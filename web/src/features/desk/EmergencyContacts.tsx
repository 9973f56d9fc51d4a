import { IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/api/place';
import { deskNow } from './desk';
import classes from './paging.module.css';
import { useTexts } from './texts';

/** Whom a partner may call in an emergency. */
export function EmergencyContacts() {
  const t = useTexts();
  const contacts = useQuery(deskNow(usePlace())).data?.emergencyContacts ?? [];
  if (contacts.length === 0) return null;
  return (
    <section className={`rk-card ${classes.log}`}>
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('emergencyContacts')}</h2>
      </header>
      <ul className={classes.list}>
        {contacts.map(({ level, name, role, phone, email }) => (
          <li key={`${level} ${name}`} className={classes.contact}>
            <IconPhoneCall size={16} stroke={1.75} aria-hidden />
            <span className={classes.who}>
              <strong>{name}</strong>
              <span className="rk-dim rk-small">{role}</span>
            </span>
            {phone && (
              <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`} className="rk-num">
                {phone}
              </a>
            )}
            {!phone && email && <a href={`mailto:${email}`}>{email}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
