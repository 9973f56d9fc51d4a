import { Skeleton } from '@mantine/core';
import classes from './SkeletonList.module.css';

/** The shape of a list: a mark, two lines, something at the end. */
export function SkeletonList({ rows = 4 }: { rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <div key={row} className={classes.row} aria-hidden>
      <Skeleton height={32} width={32} radius="md" />
      <div className={classes.lines}>
        <Skeleton height={10} width={`${58 - (row % 3) * 9}%`} />
        <Skeleton height={8} width={`${36 - (row % 2) * 8}%`} />
      </div>
      <Skeleton height={10} width={48} />
    </div>
  ));
}

/** The shape of a form: labels and fields. */
export function SkeletonForm({ fields = 3 }: { fields?: number }) {
  return (
    <div className={classes.lines} aria-hidden>
      {Array.from({ length: fields }, (_, field) => (
        <div key={field}>
          <Skeleton height={12} width={120} mb={8} />
          <Skeleton height={32} mb={10} />
        </div>
      ))}
    </div>
  );
}
