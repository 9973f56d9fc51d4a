import { Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { like, useAsk } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

interface Values {
  title: string;
  problem: string;
  outcome: string;
  customers: number | string;
  urgency: string;
}

interface AskDialogProps {
  onClose: () => void;
  onOpen: (id: string) => void;
}

/** Asks for something; like requests are offered first, for a vote counts more than a second one. */
export function AskDialog({ onClose, onOpen }: AskDialogProps) {
  const t = useTexts();
  const ask = useAsk();
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: { title: '', problem: '', outcome: '', customers: '', urgency: '' },
    send: async ({ customers, ...wish }) => {
      await ask.mutateAsync({ ...wish, customers: Number(customers) || 0 });
      onClose();
      toast.done(t('asked'));
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('ask')} size={640}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <TextInput
            data-autofocus
            label={t('wish')}
            description={t('wishHint')}
            maxLength={120}
            {...form.getInputProps('title')}
          />
          <Similar
            words={form.values.title}
            onOpen={(id) => {
              onClose();
              onOpen(id);
            }}
          />
          <Textarea
            label={t('problem')}
            description={t('problemHint')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            {...form.getInputProps('problem')}
          />
          <Textarea
            label={t('outcome')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={5000}
            {...form.getInputProps('outcome')}
          />
          <NumberInput
            label={t('customers')}
            description={t('customersHint')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            {...form.getInputProps('customers')}
          />
          <TextInput label={t('urgency')} maxLength={500} {...form.getInputProps('urgency')} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What others have asked for in like words. */
function Similar({ words, onOpen }: { words: string; onOpen: (id: string) => void }) {
  const t = useTexts();
  const [settled] = useDebouncedValue(words.trim(), 300);
  const found = useQuery(like(usePlace(), settled)).data?.data ?? [];
  if (found.length === 0) return null;
  return (
    <div className={classes.similar} role="status">
      <p className="rk-small">{t('similar')}</p>
      <ul>
        {found.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="rk-link" onClick={() => onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
