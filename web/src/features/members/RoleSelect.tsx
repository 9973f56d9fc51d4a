import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/api/place';
import { roleList } from './members';

/** The roles that may be given here; ownership is transferred, never given. */
export function RoleSelect(props: SelectProps) {
  const place = usePlace();
  const roles = useQuery(roleList(place));
  const options = (roles.data?.data ?? [])
    .filter(({ key, active }) => active && key !== 'owner')
    .map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Select {...props} data={options} searchable={options.length >= 8} maxDropdownHeight={280} />
  );
}
