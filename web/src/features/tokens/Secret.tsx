import { Button, Group, Stack } from '@mantine/core';
import { CopyField } from '@/ui/CopyField';
import { useTexts } from './texts';

/** The only time a token is seen whole. */
export function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTexts();
  return (
    <Stack gap={16}>
      <p className="rk-dim">{t('secretText')}</p>
      <CopyField label={t('secret')} value={secret} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('secretDone')}</Button>
      </Group>
    </Stack>
  );
}
