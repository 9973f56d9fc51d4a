import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useUiTexts } from './texts';

/** A value to take away, in one piece and by one press. */
export function CopyField({ label, value, help }: { label: string; value: string; help?: string }) {
  const t = useUiTexts();
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        description={help}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: 'var(--rk-font-mono)', fontSize: 12 } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={copy}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
