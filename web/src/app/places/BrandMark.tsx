import type { Brand } from '@/api/models';

/** The partner's logo, else a small bird on the accent. */
export function BrandMark({ brand, size = 34 }: { brand: Brand; size?: number }) {
  if (brand.logoUrl)
    return <img src={brand.logoUrl} height={size} alt="" style={{ maxWidth: 160 }} />;
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--rk-accent-solid)" />
      <path
        d="M8 21c4 0 6-2 6.5-5.5C15 11 17.5 9 20.5 9c1.900 0 3.300 1 3.900 2.400L27 12.600l-2.700 1C23.900 19.500 20 23 14.500 23c-2.600 0-4.800-.7-6.500-2z"
        fill="var(--rk-accent-on-solid)"
      />
      <circle cx="21" cy="12.500" r="1.100" fill="var(--rk-accent-solid)" />
    </svg>
  );
}
