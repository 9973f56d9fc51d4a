import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useUiTexts } from './texts';

/** Searches 250 ms after the last key, at once on clearing. */
export function SearchField({
  label,
  value,
  onSearch,
  wide = false,
}: {
  label: string;
  value: string;
  onSearch: (query: string) => void;
  /** As wide as its pane. */
  wide?: boolean;
}) {
  const t = useUiTexts();
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onSearch, 250);
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      w={wide ? '100%' : { base: '100%', xs: 280 }}
      value={typed}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={
        typed !== '' && (
          <CloseButton
            size="sm"
            aria-label={t('clearSearch')}
            onClick={() => {
              setTyped('');
              onSearch('');
            }}
          />
        )
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
