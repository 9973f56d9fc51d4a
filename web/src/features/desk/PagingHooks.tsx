import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePlace } from '@/api/place';
import { CopyField } from '@/ui/CopyField';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import classes from './paging.module.css';
import { pagingHooks, useAddHook, useRemoveHook } from './paging';
import { useTexts } from './texts';

/** Programs that call people by phone: every page is posted there, signed. */
export function PagingHooks() {
  const t = useTexts();
  const hooks = useQuery(pagingHooks(usePlace())).data?.data ?? [];
  const add = useAddHook();
  const remove = useRemoveHook();
  const [url, setUrl] = useState('');
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('pagingHooks')}</h2>
      </header>
      <div className={`${classes.pad} ${classes.stack}`}>
        <p className="rk-dim rk-small">{t('pagingHooksText')}</p>
        <ProblemNotice error={add.error ?? remove.error} />
        {hooks.map((hook) => (
          <div key={hook.id} className={classes.hook}>
            <span className="rk-ellipsis rk-mono" title={hook.url}>
              {hook.url}
            </span>
            <Tooltip label={t('remove')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('remove')}: ${hook.url}`}
                onClick={() => remove.mutate(hook.id)}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          </div>
        ))}
        {add.data?.secret && <CopyField label={t('hookSecret')} value={add.data.secret} />}
        <form
          className={classes.hook}
          onSubmit={(event) => {
            event.preventDefault();
            settle(add.mutateAsync, url, { onSuccess: () => setUrl('') });
          }}
        >
          <TextInput
            aria-label={t('hookUrl')}
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('add')}
          </Button>
        </form>
      </div>
    </section>
  );
}
