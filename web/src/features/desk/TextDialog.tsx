import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { Ticket } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useAnsweredByPhone, useMove, useRecategorise, useSay, type Category } from './desk';
import { useTexts } from './texts';

/** Something to do with a ticket that needs words. */
export type Wish =
  | { kind: 'awaiting_partner' | 'resolved' }
  | { kind: 'awaiting_third_party' }
  | { kind: 'category'; category: Category }
  | { kind: 'phone' }
  | { kind: 'accept' | 'reject' | 'reopen' | 'escalate' | 'raise' | 'dispute' };

interface Values {
  text: string;
  vendor: string;
  reason: string;
  expectedAt: string;
  calledAt: string;
}

/** Asks for the words that go with a step, and takes it. */
export function TextDialog({
  ticket,
  wish,
  onClose,
}: {
  ticket: Ticket;
  wish: Wish;
  onClose: () => void;
}) {
  const t = useTexts();
  const take = useTaking(ticket, wish);
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: { text: '', vendor: '', reason: '', expectedAt: '', calledAt: localNow() },
    serverNames: {
      message: 'text',
      reason: 'text',
      note: 'text',
      impact: 'text',
      comment: 'text',
      'dependency.vendor': 'vendor',
      'dependency.reason': 'reason',
      'dependency.expectedAt': 'expectedAt',
    },
    send: async (values) => {
      await take(values);
      onClose();
    },
  });
  const title =
    wish.kind === 'category'
      ? t('do_category', { category: t(wish.category) })
      : t(`do_${wish.kind}`);
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          {wish.kind === 'awaiting_third_party' && (
            <>
              <TextInput label={t('vendor')} {...form.getInputProps('vendor')} />
              <Textarea
                label={t('waitReason')}
                description={t('twenty')}
                autosize
                minRows={2}
                {...form.getInputProps('reason')}
              />
              <TextInput
                type="datetime-local"
                label={t('expectedAt')}
                {...form.getInputProps('expectedAt')}
              />
            </>
          )}
          {wish.kind === 'phone' && (
            <TextInput
              type="datetime-local"
              label={t('calledAt')}
              {...form.getInputProps('calledAt')}
            />
          )}
          <Textarea
            data-autofocus
            label={t(`ask_${wish.kind}`)}
            autosize
            minRows={4}
            maxRows={12}
            {...form.getInputProps('text')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The call behind a wish. */
function useTaking(ticket: Ticket, wish: Wish): (values: Values) => Promise<unknown> {
  const move = useMove(ticket);
  const recategorise = useRecategorise(ticket);
  const phone = useAnsweredByPhone(ticket);
  const say = useSay(ticket);
  return ({ text, vendor, reason, expectedAt, calledAt }) => {
    switch (wish.kind) {
      case 'awaiting_partner':
      case 'resolved':
        return move.mutateAsync({ to: wish.kind, message: text });
      case 'awaiting_third_party':
        return move.mutateAsync({
          to: wish.kind,
          message: text,
          dependency: { kind: 'third_party', vendor, reason, expectedAt: instantOf(expectedAt) },
        });
      case 'phone':
        return phone.mutateAsync({ calledAt: instantOf(calledAt), note: text });
      case 'category':
        return recategorise.mutateAsync({
          category: wish.category,
          ...(text.trim() !== '' && { reason: text }),
        });
      default:
        return say.mutateAsync({ saying: wish.kind, text });
    }
  };
}

/** This minute, as a field of date and time shows it. */
function localNow(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What a field of date and time says, as an instant; nothing typed is long ago and refused. */
const instantOf = (local: string): string =>
  (local === '' ? new Date(0) : new Date(local)).toISOString();
