import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import classes from './CreateTokenDialog.module.css';
import { SCOPES } from './scopes';
import { Secret } from './Secret';
import { useTexts } from './texts';
import { useCreateToken } from './tokens';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Asks for name and scopes, then shows the secret once. */
export function CreateTokenDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts();
  const [secret, setSecret] = useState<string>();
  const close = () => {
    onClose();
    setSecret(undefined);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={560}
      withCloseButton={false}
      closeOnClickOutside={secret === undefined}
      closeOnEscape={secret === undefined}
      title={secret === undefined ? t('createTitle') : t('secretTitle')}
    >
      {secret === undefined ? (
        <TokenForm onCreated={setSecret} onClose={close} />
      ) : (
        <Secret secret={secret} onClose={close} />
      )}
    </Modal>
  );
}

interface TokenFormProps {
  onCreated: (secret: string) => void;
  onClose: () => void;
}

interface TokenValues {
  name: string;
  scopes: string[];
  /** Days, or 0 for no end. */
  validFor: string;
}

function TokenForm({ onCreated, onClose }: TokenFormProps) {
  const t = useTexts();
  const create = useCreateToken();
  const { form, busy, problem, onSubmit } = useServerForm<TokenValues>({
    initialValues: { name: '', scopes: [], validFor: '90' },
    serverNames: { expiresAt: 'validFor' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needName') : null),
      scopes: (scopes) => (scopes.length === 0 ? t('needScopes') : null),
    },
    send: async ({ name, scopes, validFor }) => {
      const days = Number(validFor);
      const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS).toISOString();
      const { secret } = await create.mutateAsync({ name: name.trim(), scopes, expiresAt });
      onCreated(secret);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <div>
          <p className="rk-ui rk-strong" id="valid-for">
            {t('expiresIn')}
          </p>
          <SegmentedControl
            mt={4}
            aria-labelledby="valid-for"
            data={[
              { value: '30', label: t('days30') },
              { value: '90', label: t('days90') },
              { value: '365', label: t('year') },
              { value: '0', label: t('noEnd') },
            ]}
            {...form.getInputProps('validFor')}
          />
        </div>
        <ScopeChoice {...form.getInputProps('scopes')} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ScopeChoiceProps {
  value?: string[];
  error?: ReactNode;
  onChange?: (scopes: string[]) => void;
}

function ScopeChoice({ value, error, onChange }: ScopeChoiceProps) {
  const t = useTexts();
  return (
    <Checkbox.Group label={t('scopes')} {...{ value, error, onChange }}>
      <div className={classes.scopes}>
        {Object.entries(SCOPES).map(([section, verbs]) => (
          <div key={section} className={classes.section} role="group" aria-label={section}>
            <span className="rk-code">{section}</span>
            <span className={classes.verbs}>
              {verbs.map((verb) => (
                <Checkbox
                  key={verb}
                  value={`${section}:${verb}`}
                  label={verb}
                  aria-label={`${section}:${verb}`}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}
