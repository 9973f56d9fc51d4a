const PATHS = {
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  wide: 'M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6',
  narrow: 'M19 10h-5V5M14 10l6-6M5 14h5v5M10 14l-6 6',
  clip: 'M15 7l-6.5 6.5a1.9 1.9 0 0 0 2.7 2.7L18 9.5a3.8 3.8 0 0 0-5.4-5.4L6 10.700a5.7 5.7 0 0 0 8 8L20 13',
  alert: 'M12 8v5M12 16v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  check: 'M5 12l5 5L20 7',
  checks: 'M2 12l5 5L17 7M11 15.500l1.5 1.500L22.5 7',
  offline:
    'M12 18v.01M9 15a4.2 4.2 0 0 1 5-.7M6 12a8.5 8.5 0 0 1 3.5-2.100M13.5 9.600A8.5 8.5 0 0 1 18 12M3 9a13 13 0 0 1 3-2.100M10 5.100A13 13 0 0 1 21 9M3 3l18 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M20 20l-4.5-4.5',
  calendar: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1M8 3v4M16 3v4M4 11h16',
  start: 'M15 6l-6 6 6 6',
  end: 'M9 6l6 6-6 6',
} as const;

/** A line icon; it says nothing by itself, the words are beside it or on the button. */
export function Icon({ name, size = 20 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
