import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePlace } from '@/api/place';
import { newTodo, type Todo } from './draft';
import classes from './review.module.css';
import { standing } from './reviews';
import { useTexts } from './texts';

interface ActionsProps {
  actions: Todo[];
  error: ReactNode;
  onChange: (actions: Todo[]) => void;
}

/** What is to become better: who does it, until when. */
export function Actions({ actions, error, onChange }: ActionsProps) {
  const t = useTexts();
  const edit = (key: string, change: Partial<Todo>) =>
    onChange(actions.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <div className={classes.pad}>
      <ul className={classes.todos}>
        {actions.map((one) => (
          <li key={one.key}>
            <ActionRow
              action={one}
              onChange={(change) => edit(one.key, change)}
              onRemove={() => onChange(actions.filter(({ key }) => key !== one.key))}
            />
          </li>
        ))}
      </ul>
      {error && <p className={classes.error}>{error}</p>}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.75} />}
        onClick={() => onChange([...actions, newTodo()])}
      >
        {t('addAction')}
      </Button>
    </div>
  );
}

interface ActionRowProps {
  action: Todo;
  onChange: (change: Partial<Todo>) => void;
  onRemove: () => void;
}

function ActionRow({ action, onChange, onRemove }: ActionRowProps) {
  const t = useTexts();
  const owners = useQuery(standing(usePlace())).data?.owners ?? [];
  return (
    <div className={classes.todo}>
      <TextInput
        label={t('action')}
        required
        maxLength={500}
        value={action.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        label={t('owner')}
        required
        searchable
        value={action.ownerId || null}
        data={owners.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
      />
      <TextInput
        label={t('until')}
        required
        type="date"
        value={action.dueOn}
        onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('removeAction')}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
