import { Tooltip } from '@mantine/core';
import { useFormats } from './formats';

/** A moment in words, its exact time and zone on hover. */
export function TimeAgo({ at }: { at: string }) {
  const formats = useFormats();
  return (
    <Tooltip label={formats.exact(at)}>
      <time dateTime={at} className="rk-num">
        {formats.moment(at)}
      </time>
    </Tooltip>
  );
}
