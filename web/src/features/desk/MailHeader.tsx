import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { can, usePlace } from '@/api/place';
import { mailHeader } from './desk';
import classes from './desk.module.css';
import { useTexts } from './texts';

/** The header of the mail that a message was, folded; for staff alone. */
export function MailHeader({ id }: { id: string }) {
  const t = useTexts();
  const place = usePlace();
  const [open, setOpen] = useState(false);
  const staff = place.kind === 'provider' && can(place, 'support:work');
  const found = useQuery({ ...mailHeader(place, id), enabled: staff && open });
  if (!staff) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="rk-faint rk-small">{t('mailHeaders')}</summary>
      <pre className={classes.mailHeader}>{found.data?.headers ?? '…'}</pre>
    </details>
  );
}
